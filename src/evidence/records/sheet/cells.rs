//! What a cell of a register says, once Excel's habits are undone.

use chrono::{Datelike, NaiveDate};

use crate::evidence::records::Form;
use crate::evidence::{FaultKind, date, tags};
use crate::framework::Framework;
use crate::table::Format;
use crate::table::{Value, day_of_serial};
use crate::yaml::shape::Shape;

/// What cells of a kind of record may say.
pub(super) struct Cells<'c> {
    pub(super) form: &'c Form,
    pub(super) framework: &'c Framework,
}

impl Cells<'_> {
    /// The right values of a cell in the column of the field `path`, and what is wrong with the others.
    pub(super) fn read(&self, path: &str, heading: &str, value: Value<'_>) -> (Vec<String>, Vec<FaultKind>) {
        let damaged = |what: String| (Vec::new(), vec![FaultKind::RegisterCell(heading.to_owned(), what)]);
        let shape = self.form.shape_of(path);
        let text = match plain(value) {
            Plain::Text(text) => text,
            Plain::Date(date) if matches!(shape, Shape::Date) => return (vec![iso(date)], Vec::new()),
            Plain::Date(date) if self.form.prose.contains(&path) => date.format("%d/%m/%Y").to_string(),
            Plain::Date(date) => return damaged(self.became_a_date(path, date.day(), date.month())),
            Plain::Damaged(what) => return damaged(what.to_owned()),
        };
        let (mut right, mut wrong) = (Vec::new(), Vec::new());
        for text in split(shape, &text) {
            match self.one(path, text, shape) {
                Ok(text) => right.push(text),
                Err(Wrong::Not(wanted)) => wrong.push(FaultKind::InvalidValue(heading.to_owned(), wanted)),
                Err(Wrong::Damaged(what)) => wrong.push(FaultKind::RegisterCell(heading.to_owned(), what)),
            }
        }
        (right, wrong)
    }

    /// What a cell in a column headed with a day says; what is wrong with it, if it cannot be read.
    pub(super) fn read_dated(heading: &str, value: Value<'_>) -> Result<String, FaultKind> {
        match plain(value) {
            Plain::Text(text) => Ok(text),
            Plain::Date(date) => Ok(date.format("%d/%m/%Y").to_string()),
            Plain::Damaged(what) => Err(FaultKind::RegisterCell(heading.to_owned(), what.to_owned())),
        }
    }

    fn one(&self, path: &str, text: &str, shape: Shape) -> Result<String, Wrong> {
        let inner = match shape {
            Shape::List(inner) => *inner,
            other => other,
        };
        match inner {
            Shape::Date => {
                date::read(text).map(iso).ok_or_else(|| Wrong::Not("a date, such as 20/11/2026".to_owned()))
            }
            Shape::OneOf(words) => {
                let word = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-");
                if words.contains(&word.as_str()) { Ok(word) } else { Err(Wrong::Not(inner.wanted())) }
            }
            _ => match date::damaged(text).filter(|_| self.form.tags.contains(&path)) {
                Some((day, month)) => Err(Wrong::Damaged(self.became_a_date(path, day, month))),
                None if inner.admits(text) => Ok(text.to_owned()),
                None => Err(Wrong::Not(inner.wanted())),
            },
        }
    }

    /// What to say where an item number became a date: the number, if only one can be meant.
    fn became_a_date(&self, path: &str, day: u32, month: u32) -> String {
        let meant = format!("{day}.{month}");
        let known = path == "requests" && tags::request(self.framework, &meant).is_ok();
        let meant = if known { format!(", perhaps {meant},") } else { String::new() };
        format!("Excel took what was typed{meant} for a date: format the column as Text, then type it again")
    }
}

/// Whether a cell holds something.
pub(super) fn is_given(value: Value<'_>) -> bool {
    !matches!(value, Value::Text(text) if text.trim().is_empty())
}

/// What a cell says.
pub(super) enum Plain {
    Text(String),
    Date(NaiveDate),
    Damaged(&'static str),
}

/// What a cell says, whatever its column.
pub(super) fn plain(value: Value<'_>) -> Plain {
    match value {
        Value::Text(text) if is_error(text.trim()) => {
            Plain::Damaged("the cell holds an error: mend the formula, or type the value")
        }
        Value::Text(text) => Plain::Text(text.trim().to_owned()),
        Value::Number(n, format) if format.is_date() => match day_of_serial(n, format == Format::Date1904) {
            Some(date) => Plain::Date(date),
            None => Plain::Damaged("the cell is shown as a date and holds none: type the value again"),
        },
        // The shortest decimal that is this number: 1.2 is "1.2" and 5 is "5".
        Value::Number(n, _) => Plain::Text(n.to_string()),
        Value::Moment(at) => Plain::Date(at.date()),
        Value::Flag(flag) => Plain::Text(if flag { "TRUE" } else { "FALSE" }.to_owned()),
        Value::Error(_) => Plain::Damaged("the cell holds an error: mend the formula, or type the value"),
    }
}

/// An error as Excel shows it and as CSV files keep it.
fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 9] =
        ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];
    ERRORS.contains(&text)
}

enum Wrong {
    Not(String),
    Damaged(String),
}

/// Many values in a cell stand apart by semicolons or line breaks, where the field takes many.
fn split(shape: Shape, text: &str) -> impl Iterator<Item = &str> + use<'_> {
    let many = matches!(shape, Shape::List(_));
    text.split(move |c| many && matches!(c, ';' | '\n' | '\r')).map(str::trim).filter(|t| !t.is_empty())
}

fn iso(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::entries::FORM;
    use crate::framework::built_in;
    use proptest::prelude::*;

    fn framework() -> Framework {
        built_in("area-send-2023").and_then(Result::ok).unwrap()
    }

    fn read(path: &str, heading: &str, value: Value<'_>) -> (Vec<String>, Vec<FaultKind>) {
        Cells { form: &FORM, framework: &framework() }.read(path, heading, value)
    }

    fn right(path: &str, value: Value<'_>) -> Vec<String> {
        let (right, wrong) = read(path, "Heading", value);
        assert!(wrong.is_empty(), "{wrong:?}");
        right
    }

    #[test]
    fn numbers_are_items_as_they_are_shown() {
        assert_eq!(right("requests", Value::Number(1.2, Format::Plain)), ["1.2"]);
        assert_eq!(right("criteria", Value::Number(5.0, Format::Plain)), ["5"]);
        assert_eq!(
            right("requests", Value::Text("1.2; 5.1/physiotherapy\n2.4")),
            ["1.2", "5.1/physiotherapy", "2.4"]
        );
        assert_eq!(right("title", Value::Text("Plans; and more")), ["Plans; and more"]);
    }

    #[test]
    fn dates_and_words_as_people_type_them() {
        assert_eq!(right("as_at", Value::Text("30/06/2026")), ["2026-06-30"]);
        assert_eq!(right("as_at", Value::Number(46203.0, Format::Date1900)), ["2026-06-30"]);
        assert_eq!(right("cohorts", Value::Text("EHC plan; sen-support")), ["ehc-plan", "sen-support"]);
        assert_eq!(right("personal_data", Value::Text("Person-level")), ["person-level"]);
    }

    #[test]
    fn a_date_in_a_column_of_items_says_what_excel_did() {
        let date = Value::Number(46054.0, Format::Date1900);
        for value in [date, Value::Text("01-Feb"), Value::Text("01/02/2026")] {
            let (right, wrong) = read("requests", "Requests", value);
            assert!(right.is_empty());
            assert!(matches!(&wrong[..], [FaultKind::RegisterCell(_, what)] if what.contains("1.2")));
        }
    }

    #[test]
    fn errors_are_damage_in_any_column() {
        for value in [Value::Error("#N/A"), Value::Text("#REF!"), Value::Number(f64::NAN, Format::Date1900)] {
            assert!(matches!(&read("title", "Title", value).1[..], [FaultKind::RegisterCell(..)]));
        }
    }

    proptest! {
        #[test]
        fn any_cell_is_read_or_refused(text in "\\PC{0,24}", n in proptest::num::f64::ANY) {
            let f = framework();
            let cells = Cells { form: &FORM, framework: &f };
            for (_, path) in FORM.headings {
                for value in [Value::Text(&text), Value::Number(n, Format::Plain), Value::Number(n, Format::Date1904)] {
                    let _ = cells.read(path, "Heading", value);
                }
            }
        }
    }
}
