//! PCK-004.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// A file whose sum is not the one in its manifest.
pub static RULE: Rule = Rule {
    codes: &["PCK-004"],
    name: "checksum-differs",
    severity: Severity::Error,
    summary: "A file is not what was packed",
    help: "Ask for the pack again: it was damaged on its way, or changed after it was built",
    page: include_str!("checksum_differs.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
