//! Settings.

use super::Rule;

mod waiver_expired;
mod waiver_unknown_rule;
mod waiver_unused;

pub use waiver_expired::RULE as WAIVER_EXPIRED;
pub use waiver_unknown_rule::RULE as WAIVER_UNKNOWN_RULE;
pub use waiver_unused::RULE as WAIVER_UNUSED;

/// The rules of this family, in order of code.
pub const RULES: &[&Rule] = &[&WAIVER_EXPIRED, &WAIVER_UNUSED, &WAIVER_UNKNOWN_RULE];
