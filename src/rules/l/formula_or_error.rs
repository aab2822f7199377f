//! L1-P45 and L2-P45.

use crate::findings::Severity;
use crate::lists::{Bad, Cell, Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};
use crate::table::Value;

/// Errors, and text that a spreadsheet would run.
pub static RULE: Rule = Rule {
    codes: &["L1-P45", "L2-P45"],
    name: "formula-or-error",
    severity: Severity::Error,
    summary: "The cell holds an error or looks like a formula",
    help: "Replace the formula by its value, and mend what it looked up",
    page: include_str!("formula_or_error.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (index, cell) in row.cells.iter().enumerate() {
        if cell.bad() == Some(Bad::ErrorCell) {
            out.flag_index(index).saying("The cell holds an error such as #N/A or #REF!");
        } else if cell.bad() == Some(Bad::Damaged) && row.shape.index(Key::Uln) != Some(index) {
            out.flag_index(index)
                .saying("The cell holds a date where its column wants text: a spreadsheet changed it")
                .help("Export the list again with this column formatted as text");
        } else if looks_like_formula(cell) {
            out.flag_index(index)
                .saying("The text begins like a formula (= + - @), which Excel may run or refuse");
        }
    }
}

/// Text that begins like a formula and is neither a number nor mere punctuation.
fn looks_like_formula(cell: &Cell<'_>) -> bool {
    let Some(Value::Text(text)) = cell.raw else { return false };
    let text = text.trim();
    text.starts_with(['=', '+', '-', '@'])
        && text.chars().any(char::is_alphanumeric)
        && text.trim_start_matches(['=', '+', '-']).parse::<f64>().is_err()
}
