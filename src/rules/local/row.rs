//! A local rule at work on the rows of its list.

use super::facts::RowFacts;
use crate::evidence::LocalCheck;
use crate::lists::{Row, Shape};
use crate::rules::{RowCheck, RowOut};

/// Asks each row what the rule asks; it remembers nothing.
pub(in crate::rules) struct LocalRow<'r>(pub(in crate::rules) &'r LocalCheck);

impl RowCheck for LocalRow<'_> {
    fn row(&mut self, row: &Row<'_>, out: &mut RowOut<'_>) {
        if self.0.program.holds(&RowFacts(row)) {
            match self.0.column {
                Some(index) => out.flag_index(index),
                None => out.flag_row(),
            };
        }
    }
}

/// The headings of columns that the expression names and the list lacks.
pub(in crate::rules) fn lacks(check: &LocalCheck, shape: &Shape<'_>) -> Vec<String> {
    let missing = |index: &&usize| shape.found.get(**index).copied().flatten().is_none();
    let heading = |index: &usize| shape.spec.columns.get(*index).map(|column| column.header.clone());
    check.program.columns().iter().filter(missing).filter_map(heading).collect()
}
