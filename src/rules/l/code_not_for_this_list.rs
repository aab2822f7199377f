//! L1-P18 and L2-P18.

use crate::findings::Severity;
use crate::lists::Row;
use crate::rules::{Check, Life, RowOut, Rule};

/// A code that is right in another list only.
pub static RULE: Rule = Rule {
    codes: &["L1-P18", "L2-P18"],
    name: "code-not-for-this-list",
    severity: Severity::Error,
    summary: "This code does not belong in this list",
    help: "Give the need that was assessed: NSA (no specialist assessment) is only for SEN support",
    page: include_str!("code_not_for_this_list.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (index, _) in row.cells.iter().enumerate() {
        let code = row
            .shape
            .set(index)
            .zip(row.cells.get(index).and_then(|c| c.code()))
            .and_then(|(set, i)| set.codes.get(i));
        if code.is_some_and(|c| !c.lists.is_empty() && !c.lists.contains(&row.shape.spec.id)) {
            out.flag_index(index);
        }
    }
}
