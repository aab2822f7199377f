//! A cell of a list: what it holds once its column says what it should.

use chrono::NaiveDate;

use super::Secret;
use super::date::DateForm;
use crate::framework::Match;
use crate::identifiers::upn;
use crate::table::Value;

/// A cell, typed by its column.
#[derive(Clone, Copy)]
pub struct Cell<'r> {
    /// As the file has it; none where the cell is empty.
    pub raw: Option<Value<'r>>,
    /// Whether a formula made it.
    pub formula: bool,
    /// What it means.
    pub typed: Typed<'r>,
}

/// What a cell means.
#[derive(Clone, Copy)]
pub enum Typed<'r> {
    /// The list has no such column.
    Absent,
    /// Nothing, or only what looks like nothing: spaces of any kind.
    Blank,
    /// Free text or an identifier, trimmed.
    Text(Secret<'r>),
    /// A number where the column holds an identifier or free text: as text, whole where it is whole.
    TextNumber(f64),
    /// A pupil number of the right form; its check letter may still be wrong.
    Upn(upn::Upn),
    /// Ten digits; the check digit may still be wrong.
    Uln(u64),
    /// A day.
    Date(NaiveDate, DateForm),
    /// A code: index in its set, and how it was written.
    Code(usize, Match),
    /// A reference number of six digits.
    Urn(u32),
    /// A whole number, zero or more.
    Whole(u32),
    /// A share, in per cent.
    Percent(f64),
    /// Not what the column holds.
    Bad(Bad),
}

/// Why a cell is not what its column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bad {
    /// An error such as `#N/A`.
    ErrorCell,
    /// Not a date at all, or a day that never was.
    NotADate,
    /// A date with a year of two digits.
    TwoDigitYear,
    /// Not a code of the set.
    NotACode,
    /// Not 13 characters of the form of a pupil number.
    UpnForm,
    /// A code that says the number is not known (`UN1` … `UN10`).
    UpnUnknownCode,
    /// Words or zeros in place of a number (`TBC`, `NONE`, `0000000000000`).
    Placeholder,
    /// Not ten digits.
    UlnForm,
    /// Ten nines: the number is not known yet.
    UlnPlaceholder,
    /// A number that a spreadsheet damaged (`1.23E+09`, `.0` at the end, a lost digit).
    Damaged,
    /// Not six digits.
    UrnForm,
    /// Not a whole number of zero or more.
    NotWhole,
    /// Not a number from 0 to 100.
    NotAShare,
}

impl Cell<'_> {
    /// A column that the list lacks.
    pub const ABSENT: Cell<'static> = Cell { raw: None, formula: false, typed: Typed::Absent };
    /// A cell that holds nothing.
    pub const BLANK: Cell<'static> = Cell { raw: None, formula: false, typed: Typed::Blank };

    /// Whether the column is there and the cell holds nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(self.typed, Typed::Blank)
    }

    /// Whether the cell holds something, right or wrong.
    #[must_use]
    pub fn is_given(&self) -> bool {
        !matches!(self.typed, Typed::Blank | Typed::Absent)
    }

    /// The day, if it is one.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        match self.typed {
            Typed::Date(date, _) => Some(date),
            _ => None,
        }
    }

    /// The index of the code, if it is one.
    #[must_use]
    pub fn code(&self) -> Option<usize> {
        match self.typed {
            Typed::Code(index, _) => Some(index),
            _ => None,
        }
    }

    /// What is wrong with it, if anything is.
    #[must_use]
    pub fn bad(&self) -> Option<Bad> {
        match self.typed {
            Typed::Bad(bad) => Some(bad),
            _ => None,
        }
    }
}
