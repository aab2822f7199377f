//! The cells of all sheets, and what is hidden in them.

use std::ops::ControlFlow;

use super::margins;
use crate::documents::output::Output;
use crate::documents::{Place, Trace};
use crate::table::{Format, Row, SheetFacts, Source, Value};

/// Reads every sheet; one that cannot be read does not keep the others from it.
pub(super) fn read(mut source: Source, out: &mut Output<'_>) {
    let sheets = source.sheets().to_vec();
    for (index, sheet) in sheets.into_iter().enumerate() {
        let whole = Place::Sheet(sheet.name.clone());
        if sheet.hidden {
            out.note(Trace::HiddenSheet, whole.clone());
        }
        out.name(&whole, &sheet.name);
        let mut place = Place::Cell(sheet.name, 0, 0);
        let mut filled = Filled::default();
        let result = source.read(index, &mut |row| {
            cells(row, &mut place, &mut filled, out);
            ControlFlow::Continue(())
        });
        match result {
            Ok(facts) => hidden(&facts, &filled, &whole, out),
            Err(error) => out.attempt(Err(error)),
        }
    }
}

/// Gives the cells of a row; the place is used again, so that no cell costs memory.
fn cells(row: Row<'_>, place: &mut Place, filled: &mut Filled, out: &mut Output<'_>) {
    for cell in row.cells() {
        filled.add(cell.col);
        if let Place::Cell(_, at_row, at_col) = place {
            (*at_row, *at_col) = (row.number, cell.col);
        }
        match cell.value {
            Value::Text(text) => out.text(place, text),
            // What is shown as a date or a share counts nobody.
            Value::Number(number, Format::Plain | Format::Text) => out.number(place, number),
            Value::Number(..) | Value::Moment(_) | Value::Flag(_) => out.inside.has_text = true,
            Value::Error(_) => {}
        }
    }
}

/// Notes hidden rows and columns that hold something, and gives what stands beside the cells.
fn hidden(facts: &SheetFacts, filled: &Filled, place: &Place, out: &mut Output<'_>) {
    out.note_many(Trace::HiddenRows, place, facts.hidden_rows.len());
    let columns = facts.hidden_columns.iter().map(|(first, last)| filled.between(*first, *last));
    out.note_many(Trace::HiddenColumns, place, columns.sum());
    out.note_many(Trace::Comment, place, facts.comments);
    for text in &facts.boxes {
        out.text(&Place::TextBox, text);
    }
    for margin in &facts.margins {
        out.text(&Place::Header, &margins::plain(margin));
    }
}

/// Which columns hold something.
#[derive(Default)]
struct Filled(Vec<bool>);

impl Filled {
    fn add(&mut self, col: u32) {
        let col = col as usize;
        if self.0.len() <= col {
            self.0.resize(col + 1, false);
        }
        if let Some(filled) = self.0.get_mut(col) {
            *filled = true;
        }
    }

    /// How many between two columns, both among them.
    fn between(&self, first: u32, last: u32) -> usize {
        let last = (last as usize + 1).min(self.0.len());
        self.0.get(first as usize..last).map_or(0, |cols| cols.iter().filter(|filled| **filled).count())
    }
}
