//! L1-101c and L2-201c.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The ethnicity is blank.
pub static RULE: Rule = Rule {
    codes: &["L1-101c", "L2-201c"],
    name: "ethnicity-missing",
    severity: Severity::Error,
    summary: "The ethnicity is blank",
    help: "Enter the ethnicity; s) REFU, t) NOBT and u) UNKNOWN are there for when it is not held",
    page: include_str!("ethnicity_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Ethnicity], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::Ethnicity).is_blank() {
        out.flag(Key::Ethnicity);
    }
}
