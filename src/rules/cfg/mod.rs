//! Settings.

family! {
    settings_missing,
    unknown_setting,
    invalid_setting,
    contact_missing,
    unknown_la_code,
    waiver_expired,
    waiver_unused,
    waiver_unknown_rule,
    settings_unreadable,
}
