//! The provider list.

mod likeness;

family! {
    provider_list_missing,
    provider_unlisted,
    provider_incomplete,
    provider_unregistered_ap,
    sector_missing,
    provider_value_invalid,
    provider_repeated,
    provider_urn_not_current,
    provider_unlike_gias,
}
