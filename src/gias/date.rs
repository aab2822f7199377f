//! Dates of GIAS: day first with hyphens, with strokes in older copies, or year first where a file was saved again.

use chrono::{Datelike, NaiveDate};

/// A day; none where it is blank, malformed, or the default of the first day of 1900 or before.
pub(super) fn read(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    let parts: Vec<&str> = day.split(['-', '/']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let number = |part: &str, most: usize| {
        let digits = (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if digits { part.parse::<u32>().ok() } else { None }
    };
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(number(year, 4)?).ok()?, number(month, 2)?, number(day, 2)?)
        .filter(|date| date.year() > 1900)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_styles_and_defaults() {
        for text in ["01-09-2012", "01/09/2012", "1/9/2012", "2012-09-01", "01-09-2012 00:00", " 01-09-2012 "]
        {
            assert_eq!(read(text).map(|d| d.to_string()).as_deref(), Some("2012-09-01"), "{text}");
        }
        for text in ["", "01-01-1900", "31-02-2012", "01-09-12", "01-Sep-2012", "x", "1-2-3-4", "é-9-2012"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
