//! CFG-001.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// A folder that is no evidence repository.
pub static RULE: Rule = Rule {
    codes: &["CFG-001"],
    name: "settings-missing",
    severity: Severity::Error,
    summary: "There is no sendpack.yaml at the root of the evidence repository",
    help: "Go to the folder that holds it, name that folder, or write one with 'sendpack init'",
    page: include_str!("settings_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
