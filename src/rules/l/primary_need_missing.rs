//! L1-101d and L2-201d.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The SEN primary need is blank.
pub static RULE: Rule = Rule {
    codes: &["L1-101d", "L2-201d"],
    name: "primary-need-missing",
    severity: Severity::Error,
    summary: "The SEN primary need is blank",
    help: "Enter the main type of need; where several are held, the one ranked first",
    page: include_str!("primary_need_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Need], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::Need).is_blank() {
        out.flag(Key::Need);
    }
}
