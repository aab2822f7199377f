//! PCK-006.

use crate::findings::Severity;
use crate::rules::{Check, Life, Rule};

/// A name in a pack that could do harm where it is unpacked.
pub static RULE: Rule = Rule {
    codes: &["PCK-006"],
    name: "name-unsafe",
    severity: Severity::Error,
    summary: "A name in the pack could do harm where it is unpacked",
    help: "Do not unpack it; ask the sender for a pack as `sendpack build` makes it",
    page: include_str!("name_unsafe.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Elsewhere,
};
