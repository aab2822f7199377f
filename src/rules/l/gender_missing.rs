//! L1-101b and L2-201b.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The gender is blank.
pub static RULE: Rule = Rule {
    codes: &["L1-101b", "L2-201b"],
    name: "gender-missing",
    severity: Severity::Error,
    summary: "The gender is blank",
    help: "Enter the gender; c) Not known and d) Not specified are there for when it is not held",
    page: include_str!("gender_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Gender], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::Gender).is_blank() {
        out.flag(Key::Gender);
    }
}
