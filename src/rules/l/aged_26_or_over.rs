//! L1-102b and L2-202b.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Aged 26 or over today.
pub static RULE: Rule = Rule {
    codes: &["L1-102b", "L2-202b"],
    name: "aged-26-or-over",
    severity: Severity::Error,
    summary: "Aged 26 or over",
    help: "Check the date of birth; take the person off the list if the plan or support has ended",
    page: include_str!("aged_26_or_over.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.age().is_some_and(|age| age >= 26) {
        out.flag(Key::DateOfBirth);
    }
}
