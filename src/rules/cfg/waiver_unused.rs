//! CFG-007.

use crate::findings::Severity;
use crate::rules::{Check, Rule};

/// In hand.
pub static RULE: Rule = Rule {
    codes: &["CFG-007"],
    name: "waiver-unused",
    severity: Severity::Query,
    summary: "",
    help: "",
    page: include_str!("waiver_unused.md"),
    stages: &[],
    check: Check::Elsewhere,
};
