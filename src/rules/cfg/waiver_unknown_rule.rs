//! CFG-008.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// A waiver of a rule that there is not.
pub static RULE: Rule = Rule {
    codes: &["CFG-008"],
    name: "waiver-unknown-rule",
    severity: Severity::Error,
    summary: "A waiver names no rule",
    help: "Write the code of the rule as the report shows it, such as ANX-001",
    page: include_str!("waiver_unknown_rule.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
