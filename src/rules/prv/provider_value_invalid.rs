//! PRV-006.

use std::borrow::Cow;

use crate::findings::Severity;
use crate::framework::Code;
use crate::lists::{Bad, Row, Shape};
use crate::rules::{Check, Life, RowOut, Rule};

/// A cell of the provider list that is not what its column holds.
pub static RULE: Rule = Rule {
    codes: &["PRV-006"],
    name: "provider-value-invalid",
    severity: Severity::Error,
    summary: "A cell is not what its column holds",
    help: "Write what the column asks for, or clear the cell",
    page: include_str!("provider_value_invalid.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (index, cell) in row.cells.iter().enumerate() {
        if let Some(bad) = cell.bad() {
            let message = said(bad, row.shape, index);
            out.flag_index(index).saying(message);
        }
    }
}

fn said(bad: Bad, shape: &Shape<'_>, index: usize) -> Cow<'static, str> {
    match (bad, shape.set(index)) {
        (Bad::ErrorCell, _) => "The cell holds an error such as #N/A".into(),
        (Bad::UrnForm, _) => "A URN has six digits".into(),
        (Bad::Damaged, _) => "A date stands where the column wants text: a spreadsheet changed it".into(),
        (_, Some(set)) => {
            let codes: Vec<String> = set.codes.iter().map(Code::official).collect();
            format!("Not one of: {}", codes.join("; ")).into()
        }
        _ => "The cell is not what its column holds".into(),
    }
}
