//! Entries and documents.

family! {
    entry_unreadable,
    entry_unknown_field,
    entry_missing_field,
    entry_duplicate_id,
    unknown_request,
    unknown_criterion,
    document_missing,
    document_outside,
    entry_untagged,
    document_unclaimed,
    owner_unreachable,
    date_in_future,
    register_cell_damaged,
    invalid_value,
    owner_email_invalid,
    personal_data_unstated,
}
