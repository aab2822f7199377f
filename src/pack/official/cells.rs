//! One cell of a list, as the official workbook has it: what could be read is written in the official way, what could
//! not is copied as it stands. Nothing is dropped and nothing invented.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use rust_xlsxwriter::{Format, Worksheet};

use crate::framework::CodeSet;
use crate::lists::{Cell, Typed};
use crate::pack::book::Written;
use crate::table::{self, Value, day_of_serial};
use crate::workbook::Style;

/// Where a cell goes and how.
pub(super) struct Pen<'p> {
    pub(super) sheet: &'p mut Worksheet,
    pub(super) style: &'p Style,
    pub(super) row: u32,
    pub(super) col: u16,
}

impl Pen<'_> {
    /// Writes a cell; `set` is the code set of its column.
    pub(super) fn cell(&mut self, cell: &Cell<'_>, set: Option<&CodeSet>) -> Written {
        match cell.typed {
            Typed::Absent | Typed::Blank => Ok(()),
            Typed::Text(text) => self.text(text.reveal()),
            Typed::TextNumber(n) => self.text(&n.to_string()),
            Typed::Upn(upn) => self.text(&upn.text()),
            Typed::Uln(uln) => self.text(&uln.to_string()),
            Typed::Urn(urn) => self.text(&urn.to_string()),
            Typed::Date(date, _) => self.date(date),
            Typed::Code(index, _) => match set.and_then(|set| set.official(index)) {
                Some(code) => self.text(&code),
                None => self.as_it_stands(cell.raw),
            },
            Typed::Whole(n) => self.number(f64::from(n), &self.style.whole),
            Typed::Percent(n) => self.number(n, &self.style.share),
            Typed::Bad(_) => self.as_it_stands(cell.raw),
        }
    }

    /// Writes a count of our own; nothing where it is not known.
    pub(super) fn count(&mut self, count: Option<u32>) -> Written {
        count.map_or(Ok(()), |n| self.number(f64::from(n), &self.style.whole))
    }

    /// Text, never a formula whatever it begins with.
    fn text(&mut self, text: &str) -> Written {
        self.sheet.write_string_with_format(self.row, self.col, text, &self.style.text).map(|_| ())
    }

    fn number(&mut self, n: f64, format: &Format) -> Written {
        self.sheet.write_number_with_format(self.row, self.col, n, format).map(|_| ())
    }

    /// A real date; a workbook has none before 1900.
    fn date(&mut self, date: NaiveDate) -> Written {
        if date.year() < 1900 {
            return self.text(&date.format("%d/%m/%Y").to_string());
        }
        self.sheet.write_datetime_with_format(self.row, self.col, date, &self.style.date).map(|_| ())
    }

    fn moment(&mut self, at: NaiveDateTime) -> Written {
        if at.time() == NaiveTime::MIN || at.year() < 1900 {
            return self.date(at.date());
        }
        self.sheet.write_datetime_with_format(self.row, self.col, at, &self.style.moment).map(|_| ())
    }

    fn as_it_stands(&mut self, raw: Option<Value<'_>>) -> Written {
        match raw {
            None => Ok(()),
            Some(Value::Text(text) | Value::Error(text)) => self.text(text),
            Some(Value::Flag(flag)) => self.sheet.write_boolean(self.row, self.col, flag).map(|_| ()),
            Some(Value::Moment(at)) => self.moment(at),
            Some(Value::Number(n, format)) if format.is_date() => {
                match day_of_serial(n, format == table::Format::Date1904) {
                    Some(day) if n.fract() == 0.0 => self.date(day),
                    _ => self.text(&n.to_string()),
                }
            }
            Some(Value::Number(n, table::Format::Percent)) => {
                self.text(&format!("{}%", (n * 1e6).round() / 1e4))
            }
            Some(Value::Number(n, _)) if n.is_finite() => {
                self.sheet.write_number(self.row, self.col, n).map(|_| ())
            }
            Some(Value::Number(n, _)) => self.text(&n.to_string()),
        }
    }
}
