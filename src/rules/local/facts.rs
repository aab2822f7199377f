//! What a row holds, as expressions ask for it.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::expression::{Facts, Known, Lack};
use crate::lists::{Cell, Row, Typed};

/// The facts of a row.
pub(super) struct RowFacts<'r>(pub(super) &'r Row<'r>);

impl RowFacts<'_> {
    fn cell(&self, column: usize) -> &Cell<'_> {
        self.0.cells.get(column).unwrap_or(&Cell::ABSENT)
    }
}

impl Facts for RowFacts<'_> {
    fn number(&self, column: usize) -> Known<f64> {
        match self.cell(column).typed {
            Typed::Whole(number) => Ok(number.into()),
            Typed::Percent(share) => Ok(share),
            other => Err(lack(other)),
        }
    }

    fn day(&self, column: usize) -> Known<NaiveDate> {
        let cell = self.cell(column);
        cell.date().ok_or_else(|| lack(cell.typed))
    }

    fn text(&self, column: usize) -> Known<Cow<'_, str>> {
        match self.cell(column).typed {
            Typed::Text(text) => Ok(Cow::Borrowed(text.reveal())),
            Typed::TextNumber(number) => Ok(Cow::Owned(number.to_string())),
            Typed::Upn(upn) => Ok(Cow::Owned(upn.text())),
            Typed::Uln(uln) => Ok(Cow::Owned(uln.to_string())),
            Typed::Urn(urn) => Ok(Cow::Owned(format!("{urn:06}"))),
            other => Err(lack(other)),
        }
    }

    fn code(&self, column: usize) -> Known<usize> {
        let cell = self.cell(column);
        cell.code().ok_or_else(|| lack(cell.typed))
    }

    fn today(&self) -> NaiveDate {
        self.0.shape.today
    }

    fn as_at(&self) -> NaiveDate {
        self.0.shape.as_at
    }
}

/// Why a cell has no value of its column's kind.
fn lack(typed: Typed<'_>) -> Lack {
    if matches!(typed, Typed::Blank | Typed::Absent) { Lack::Blank } else { Lack::Unknown }
}
