//! A record of the return and those that hang on it. Has no `Debug`: it is about a person.

use chrono::NaiveDate;

use super::field::Field;
use super::kind::Kind;
use crate::lists::{DateForm, DateOrder, read_date};

/// Where a record stands: its kind, and its line or row from 1.
pub(super) type Place = (Kind, u32);

/// A record.
pub(super) struct Record {
    pub(super) kind: Kind,
    /// Its line or row, from 1.
    pub(super) at: u32,
    values: Vec<(Field, Box<str>)>,
    pub(super) children: Vec<Record>,
}

impl Record {
    /// A record that says nothing yet.
    pub(super) const fn new(kind: Kind, at: u32) -> Self {
        Self { kind, at, values: Vec::new(), children: Vec::new() }
    }

    /// Sets a field; what says nothing is left out, and what was said first stands.
    pub(super) fn set(&mut self, field: Field, text: &str) {
        let text = text.trim();
        if !text.is_empty() && self.values.iter().all(|(known, _)| *known != field) {
            self.values.push((field, text.into()));
        }
    }

    /// Whether it says nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Where it stands.
    pub(super) const fn place(&self) -> Place {
        (self.kind, self.at)
    }

    /// What a field says, trimmed; empty where it says nothing.
    pub(super) fn text(&self, field: Field) -> &str {
        self.values.iter().find(|(known, _)| *known == field).map_or("", |(_, text)| text)
    }

    /// Whether a field says something.
    pub(super) fn has(&self, field: Field) -> bool {
        !self.text(field).is_empty()
    }

    /// The day that a field says; none where it says nothing or no day.
    pub(super) fn date(&self, field: Field) -> Option<NaiveDate> {
        day(self.text(field))
    }

    /// A rank: 1 is the first; one that is not given comes last.
    pub(super) fn rank(&self, field: Field) -> u8 {
        self.text(field).parse().unwrap_or(u8::MAX)
    }

    /// How many of its dates are no days.
    pub(super) fn bad_dates(&self) -> usize {
        self.values.iter().filter(|(field, text)| field.is_date() && day(text).is_none()).count()
    }

    /// The records of a kind that hang on it, in order.
    pub(super) fn of(&self, kind: Kind) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(move |child| child.kind == kind)
    }
}

/// The day that a text says. Month before day is no form of a return.
fn day(text: &str) -> Option<NaiveDate> {
    match read_date(text, DateOrder::DayFirst) {
        Ok((_, DateForm::MonthFirst)) | Err(_) => None,
        Ok((day, _)) => Some(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_every_form_of_the_return() {
        for text in ["2022-09-28", "2022-Sep-28 00:00:00", "2022-09-28T00:00:00", "28/09/2022"] {
            assert_eq!(day(text).map(|d| d.to_string()).as_deref(), Some("2022-09-28"), "{text}");
        }
        for text in ["09/28/2022", "2022-13-01", "TBC", "28/09/22"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn what_was_said_first_stands() {
        let mut record = Record::new(Kind::Person, 1);
        record.set(Field::Sex, "  ");
        record.set(Field::Sex, " F ");
        record.set(Field::Sex, "M");
        assert_eq!(record.text(Field::Sex), "F");
        assert!(!record.has(Field::Upn));
    }
}
