//! Tracked children.

mod composition;
mod seen;

pub use composition::Composition;
pub use seen::profile;
pub(in crate::rules) use seen::{NEED_LISTS, not_run, wanted};

family! {
    child_not_in_list,
    tracking_count,
    no_alternative_provision,
    too_few_sen_support,
    needs_too_alike,
    no_social_care_or_youth_justice,
    agreement_missing,
    child_request_missing,
    chronology_short,
    ref_identifies,
    child_unreadable,
    child_field_unknown,
    child_field_missing,
    child_value_invalid,
    child_document_absent,
    child_file_unclaimed,
    child_and_list_disagree,
    document_of_two_children,
    child_repeated,
    child_date_in_future,
    young_person_not_asked,
    children_withheld,
}
