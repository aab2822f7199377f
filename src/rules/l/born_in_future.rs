//! L1-105a and L2-205a.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// A birth that has not happened yet.
pub static RULE: Rule = Rule {
    codes: &["L1-105a", "L2-205a"],
    name: "born-in-future",
    severity: Severity::Error,
    summary: "The date of birth is in the future",
    help: "Correct the date of birth",
    page: include_str!("born_in_future.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.date(Key::DateOfBirth).is_some_and(|born| born > row.shape.today) {
        out.flag(Key::DateOfBirth);
    }
}
