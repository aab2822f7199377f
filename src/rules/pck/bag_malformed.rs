//! PCK-001.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// A bag that is not shaped as one.
pub static RULE: Rule = Rule {
    codes: &["PCK-001"],
    name: "bag-malformed",
    severity: Severity::Error,
    summary: "The pack is not shaped as a bag",
    help: "Do not mend the pack by hand: build it again with `sendpack build`, and copy the file as it is",
    page: include_str!("bag_malformed.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
