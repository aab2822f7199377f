//! L1-P11 and L2-P11.

use crate::findings::Severity;
use crate::lists::{Bad, Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// A number that a spreadsheet rewrote.
pub static RULE: Rule = Rule {
    codes: &["L1-P11", "L2-P11"],
    name: "uln-damaged",
    severity: Severity::Error,
    summary: "The ULN was damaged by a spreadsheet (decimals or powers of ten)",
    help: "Export the list again with the ULN column formatted as text",
    page: include_str!("uln_damaged.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Uln], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::Uln).bad() == Some(Bad::Damaged) {
        out.flag(Key::Uln);
    }
}
