//! L1-103 and L2-203.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The disability flag is blank.
pub static RULE: Rule = Rule {
    codes: &["L1-103", "L2-203"],
    name: "disability-missing",
    severity: Severity::Error,
    summary: "The disability flag is blank",
    help: "Enter a) Yes or b) No",
    page: include_str!("disability_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Disability], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::Disability).is_blank() {
        out.flag(Key::Disability);
    }
}
