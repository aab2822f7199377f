//! L1-P48 and L2-P48.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Blank where the template wants something and no other rule says so.
pub static RULE: Rule = Rule {
    codes: &["L1-P48", "L2-P48"],
    name: "value-missing",
    severity: Severity::Query,
    summary: "A value that every row should have is blank",
    help: "Enter it; where it is not held, say so under `unavailable` of this list in sendpack.yaml",
    page: include_str!("value_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (index, column) in row.shape.spec.columns.iter().enumerate() {
        let asked = column.required == "yes" && !HAVE_RULES.iter().any(|key| column.key == key.name());
        if asked && !row.shape.is_unavailable(index) && row.cells.get(index).is_some_and(|c| c.is_blank()) {
            out.flag_index(index);
        }
    }
}

/// Columns whose blanks have rules of their own.
const HAVE_RULES: &[Key] = &[
    Key::UniqueId,
    Key::DateOfBirth,
    Key::Gender,
    Key::Ethnicity,
    Key::Need,
    Key::Disability,
    Key::InitialPlan,
];
