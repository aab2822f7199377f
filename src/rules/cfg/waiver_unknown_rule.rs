//! CFG-008.

use crate::findings::Severity;
use crate::rules::{Check, Rule};

/// In hand.
pub static RULE: Rule = Rule {
    codes: &["CFG-008"],
    name: "waiver-unknown-rule",
    severity: Severity::Error,
    summary: "",
    help: "",
    page: include_str!("waiver_unknown_rule.md"),
    stages: &[],
    check: Check::Elsewhere,
};
