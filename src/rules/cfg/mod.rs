//! Settings.

family! {
    waiver_expired,
    waiver_unused,
    waiver_unknown_rule,
}
