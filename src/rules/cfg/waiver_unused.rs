//! CFG-007.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// A waiver that covers no finding.
pub static RULE: Rule = Rule {
    codes: &["CFG-007"],
    name: "waiver-unused",
    severity: Severity::Query,
    summary: "A waiver matches nothing",
    help: "Delete the waiver if the fault is mended; otherwise correct its rule or place",
    page: include_str!("waiver_unused.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
