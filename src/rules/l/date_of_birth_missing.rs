//! L1-101a and L2-201a.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The date of birth is blank.
pub static RULE: Rule = Rule {
    codes: &["L1-101a", "L2-201a"],
    name: "date-of-birth-missing",
    severity: Severity::Error,
    summary: "The date of birth is blank",
    help: "Find the date of birth in the case record and enter it",
    page: include_str!("date_of_birth_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::DateOfBirth).is_blank() {
        out.flag(Key::DateOfBirth);
    }
}
