//! L1-102a and L2-202a.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Aged 25 today.
pub static RULE: Rule = Rule {
    codes: &["L1-102a", "L2-202a"],
    name: "aged-25",
    severity: Severity::Query,
    summary: "Aged 25",
    help: "Check that the plan or support is still in place: it may run to the end of the academic year in which the person turns 25",
    page: include_str!("aged_25.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.age() == Some(25) {
        out.flag(Key::DateOfBirth);
    }
}
