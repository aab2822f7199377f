//! PCK-005.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// An index that says otherwise than the payload.
pub static RULE: Rule = Rule {
    codes: &["PCK-005"],
    name: "index-differs",
    severity: Severity::Error,
    summary: "The index and the files of the pack disagree",
    help: "Build the pack again: Index.xlsx, the manifest and the files must come from one build",
    page: include_str!("index_differs.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
