//! PCK-003.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// A file that no manifest names.
pub static RULE: Rule = Rule {
    codes: &["PCK-003"],
    name: "file-unexpected",
    severity: Severity::Error,
    summary: "The pack holds a file that no manifest names",
    help: "Do not open the file; ask the sender what it is, or build the pack again so that everything in it is listed",
    page: include_str!("file_unexpected.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
