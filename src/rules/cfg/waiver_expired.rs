//! CFG-006.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// A waiver past its date.
pub static RULE: Rule = Rule {
    codes: &["CFG-006"],
    name: "waiver-expired",
    severity: Severity::Error,
    summary: "A waiver is past its date",
    help: "Mend what it waived and delete it, or agree a new date with whoever signs and write it in `until`",
    page: include_str!("waiver_expired.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
