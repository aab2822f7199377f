//! ILA-002.

use crate::findings::Severity;
use crate::lists::{Bad, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// A code that is not in its set: the template that was seen is of 2019, so it may be a later one.
pub static RULE: Rule = Rule {
    codes: &["ILA-002"],
    name: "ilacs-code-unknown",
    severity: Severity::Query,
    summary: "Not a code of this column in the template that sendpack knows (August 2019)",
    help: "Choose a code of the template; if Ofsted's present template has this one, leave it",
    page: include_str!("ilacs_code_unknown.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (index, cell) in row.cells.iter().enumerate() {
        if cell.bad() == Some(Bad::NotACode) {
            out.flag_index(index);
        }
    }
}
