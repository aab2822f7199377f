//! Requests: what inspectors ask for and what answers it.

mod asked;

family! {
    request_unanswered,
    request_only_draft,
    request_stale,
    request_part_missing,
    request_template_missing,
    request_overfull,
    document_duplicated,
    request_unavailable,
    review_passed,
    window_mismatch,
    more_personal_than_asked,
    figures_not_in_a_table,
    unavailable_yet_answered,
}
