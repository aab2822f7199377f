//! What stands inside documents, and what their files are called.

family! {
    document_empty,
    document_damaged,
    document_encrypted,
    document_type_mismatch,
    document_lock_or_system_file,
    tracked_changes,
    comments_left,
    draft_marking,
    macros_present,
    hidden_content,
    external_links,
    file_type_unwelcome,
    name_not_portable,
    document_too_large,
    document_too_long,
    author_left,
    no_text_layer,
    old_format,
    files_embedded,
    speaker_notes,
}
