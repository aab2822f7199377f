//! ILA-001.

use crate::findings::Severity;
use crate::lists::{Bad, Cell, DateForm, Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};
use crate::table::Value;

/// A cell that is not what its column holds.
pub static RULE: Rule = Rule {
    codes: &["ILA-001"],
    name: "ilacs-value-invalid",
    severity: Severity::Error,
    summary: "A cell is not what its column holds",
    help: "Write a real date (DD/MM/YYYY) or a whole number, as the column asks; clear the cell where nothing is held",
    page: include_str!("ilacs_value_invalid.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (index, cell) in row.cells.iter().enumerate() {
        let age = row.shape.index(Key::Age) == Some(index);
        if let Some((severity, message)) = wrong(cell, age) {
            out.flag_index(index).severity(severity).saying(message);
        }
    }
}

fn wrong(cell: &Cell<'_>, age: bool) -> Option<(Severity, &'static str)> {
    Some(match cell.typed {
        Typed::Date(_, DateForm::MonthFirst) => (
            Severity::Query,
            "This date only makes sense month first; others of the column may be turned round",
        ),
        Typed::Bad(Bad::TwoDigitYear) => {
            (Severity::Query, "The year has two digits, so the century is a guess")
        }
        Typed::Bad(Bad::NotADate) => (Severity::Error, "Not a date that can be read"),
        Typed::Bad(Bad::NotWhole) if age => match number(cell) {
            // The template's way to say that a child is unborn.
            Some(-1.0) => return None,
            Some(n) if n > 0.0 => {
                (Severity::Query, "The age is the age at the last birthday, in whole years")
            }
            _ => (Severity::Error, "Not an age in whole years (-1 for an unborn child)"),
        },
        Typed::Bad(Bad::NotWhole) => (Severity::Error, "Not a whole number of 0 or more"),
        Typed::Bad(Bad::ErrorCell) => (Severity::Error, "The cell holds an error such as #N/A"),
        Typed::Bad(Bad::Damaged) => {
            (Severity::Error, "A date stands where the column wants text: a spreadsheet changed it")
        }
        // Codes have a rule of their own; no other kind of column is in these lists.
        _ => return None,
    })
}

fn number(cell: &Cell<'_>) -> Option<f64> {
    match cell.raw? {
        Value::Number(n, _) => Some(n),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}
