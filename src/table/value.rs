//! What a cell holds, before anyone has said what it should hold.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

/// A cell's value as the file has it. Has no `Debug` or `Display`: it may be a person's.
#[derive(Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// Text, with rich-text runs joined.
    Text(&'a str),
    /// A number, with what its format says it is.
    Number(f64, Format),
    /// A moment that the file itself gives as one (`t="d"` in xlsx, date cells in ods).
    Moment(NaiveDateTime),
    /// True or false.
    Flag(bool),
    /// An error such as `#N/A`.
    Error(&'a str),
}

/// What a number's format says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A plain number, or unknown.
    Plain,
    /// Shown with a per cent sign: 0.125 is shown as 12.5%.
    Percent,
    /// Shown as a date or time, counted from 1900.
    Date1900,
    /// Shown as a date or time, counted from 1904.
    Date1904,
    /// A cell formatted as text that holds a number all the same.
    Text,
}

impl Format {
    /// Whether the number is shown as a date or time.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(self, Self::Date1900 | Self::Date1904)
    }
}

/// The day of an Excel serial number counted from 1900 (or from 1904). Day 60 of 1900, 29 February 1900, never
/// was: Excel's days before it are one off, and it is no day. None for zero, negatives and years past 9999.
#[must_use]
pub fn day_of_serial(serial: f64, from_1904: bool) -> Option<NaiveDate> {
    if !serial.is_finite() || serial >= 2_958_466.0 {
        return None;
    }
    #[allow(clippy::cast_possible_truncation)]
    let whole = serial.floor() as i64;
    let (year, month, day, days) = match (from_1904, whole) {
        (true, 0..) => (1904, 1, 1, whole),
        (false, 1..=59) => (1899, 12, 31, whole),
        (false, 61..) => (1899, 12, 30, whole),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)?.checked_add_signed(TimeDelta::days(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_as_excel_counts_them() {
        for (serial, day) in
            [(1.0, "1900-01-01"), (59.0, "1900-02-28"), (61.0, "1900-03-01"), (44927.75, "2023-01-01")]
        {
            assert_eq!(day_of_serial(serial, false).map(|d| d.to_string()).as_deref(), Some(day));
        }
        assert_eq!(day_of_serial(0.0, true).map(|d| d.to_string()).as_deref(), Some("1904-01-01"));
        for none in [0.0, -1.0, 60.0, 3e6, f64::NAN] {
            assert_eq!(day_of_serial(none, false), None);
        }
    }
}
