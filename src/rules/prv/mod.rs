//! The provider list.

family! {
    provider_list_missing,
    provider_unlisted,
    provider_incomplete,
    provider_unregistered_ap,
    sector_missing,
    provider_value_invalid,
    provider_repeated,
}
