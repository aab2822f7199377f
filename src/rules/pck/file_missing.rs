//! PCK-002.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// A file that a manifest names and that is not there.
pub static RULE: Rule = Rule {
    codes: &["PCK-002"],
    name: "file-missing",
    severity: Severity::Error,
    summary: "The manifest names a file that is not in the pack",
    help: "Ask the sender for the pack again; if you are the sender, build it again and send the file as it is",
    page: include_str!("file_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
