//! ILA-008.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// A blank where the template wants something.
pub static RULE: Rule = Rule {
    codes: &["ILA-008"],
    name: "ilacs-value-missing",
    severity: Severity::Query,
    summary: "A value that every row of this list should have is blank",
    help: "Enter it; where it is not held, say so under `unavailable` of this list in sendpack.yaml",
    page: include_str!("ilacs_value_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (index, column) in row.shape.spec.columns.iter().enumerate() {
        // A blank identifier has a rule of its own.
        let asked = column.required == "yes" && column.key != Key::UniqueId.name();
        if asked && !row.shape.is_unavailable(index) && row.cells.get(index).is_some_and(|c| c.is_blank()) {
            out.flag_index(index);
        }
    }
}
