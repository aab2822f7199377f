//! A cell as the text that the XML return would have.

use std::borrow::Cow;

use crate::sen2::field::Field;
use crate::table::{Format, Value, day_of_serial};

/// What a cell says for a field; empty where it says nothing.
pub(super) fn text(value: Value<'_>, field: Field) -> Cow<'_, str> {
    match value {
        Value::Text(text) => Cow::Borrowed(text),
        Value::Number(n, format) => Cow::Owned(number(n, format, field)),
        Value::Moment(at) => Cow::Owned(at.date().to_string()),
        Value::Flag(flag) => Cow::Borrowed(if flag { "1" } else { "0" }),
        Value::Error(_) => Cow::Borrowed(""),
    }
}

fn number(n: f64, format: Format, field: Field) -> String {
    // A date that lost its number format lies in this range: 1920 to 2099.
    let is_date = format.is_date() || field.is_date() && (7_306.0..73_051.0).contains(&n);
    match day_of_serial(n, format == Format::Date1904).filter(|_| is_date) {
        Some(day) => day.to_string(),
        // Displayed without an exponent or a decimal point where it is whole.
        None => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_as_text() {
        for (value, field, said) in [
            (Value::Number(9_990_000_001.0, Format::Plain), Field::Uln, "9990000001"),
            (Value::Number(12.0, Format::Plain), Field::PersonId, "12"),
            (Value::Number(44_927.0, Format::Date1900), Field::StartDate, "2023-01-01"),
            (Value::Number(44_927.0, Format::Plain), Field::StartDate, "2023-01-01"),
            (Value::Number(44_927.0, Format::Plain), Field::Urn, "44927"),
            (Value::Text("2023-01-01"), Field::StartDate, "2023-01-01"),
            (Value::Flag(true), Field::Rank, "1"),
            (Value::Error("#N/A"), Field::Upn, ""),
        ] {
            assert_eq!(text(value, field), said);
        }
    }
}
