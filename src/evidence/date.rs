//! Dates of registers: what Excel shows to people in England, `20/11/2026`, and what programs write, `2026-11-20`.

use chrono::{Datelike, NaiveDate};

use crate::calendar::month_named;
use crate::yaml::scalar;

/// A day written day first or year first, with or without a time of day after it.
pub(super) fn read(text: &str) -> Option<NaiveDate> {
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    let time = text.get(day.len()..).unwrap_or_default();
    if !time.chars().all(|c| c.is_ascii_digit() || matches!(c, 'T' | ' ' | ':' | '.')) {
        return None;
    }
    scalar::date(day).or_else(|| day_first(day))
}

fn day_first(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let number = |part: &str, most: usize| -> Option<u32> {
        let digits = (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    };
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(number(year, 4)?).ok()?, number(month, 2)?, number(day, 2)?)
}

/// A day, or the first of a month, as people head a column: `2026-10`, `Oct 2026`, `October 26`, `15 Oct 2026`.
pub(super) fn month_or_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Some(day) = read(text).or_else(|| scalar::date(&format!("{text}-01"))) {
        return Some(day);
    }
    let parts: Vec<&str> = text.split([' ', '-', '/']).filter(|part| !part.is_empty()).collect();
    let (day, name, year) = match parts.as_slice() {
        [name, year] => ("1", name, year),
        [day, name, year] => (*day, name, year),
        _ => return None,
    };
    let century = match year.len() {
        4 => 0,
        2 => 2000,
        _ => return None,
    };
    let year: u16 = year.parse().ok()?;
    NaiveDate::from_ymd_opt(i32::from(year) + century, month_named(name)?, day.parse().ok()?)
}

/// A day as headings of ratings say it, and as they are read back: `Oct 2026` for the first of a month, else `15 Oct 2026`.
#[must_use]
pub fn month_or_day_words(day: NaiveDate) -> String {
    day.format(if day.day() == 1 { "%b %Y" } else { "%-d %b %Y" }).to_string()
}

/// The day and month that a text stands for where Excel took an item number for a date and a CSV file kept what it
/// showed: `01-Feb`, `1/2/2026`.
pub(super) fn damaged(text: &str) -> Option<(u32, u32)> {
    if let Some(date) = read(text) {
        return Some((date.day(), date.month()));
    }
    let parts: Vec<&str> = text.split(['-', ' ', '/']).collect();
    let (day, name) = match parts.as_slice() {
        [day, name] | [day, name, _] => (day, name),
        _ => return None,
    };
    let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    Some((day, month_named(name)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_as_excel_and_programs_write_them() {
        for text in [
            "20/11/2026",
            "2026-11-20",
            "2026-11-20T00:00:00",
            "20/11/2026 00:00",
            "20-11-2026",
            "20.11.2026",
        ] {
            assert_eq!(read(text).map(|d| d.to_string()).as_deref(), Some("2026-11-20"), "{text}");
        }
        for text in ["", "20/11/26", "11/20/2026", "31/04/2026", "46346", "20/11/2026 noon", "next year"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn item_numbers_that_became_dates() {
        assert_eq!(damaged("01-Feb"), Some((1, 2)));
        assert_eq!(damaged("1 February 2026"), Some((1, 2)));
        assert_eq!(damaged("01/02/2026"), Some((1, 2)));
        for text in ["1.2", "P1", "5.1/mental-health", "32-Feb", ""] {
            assert_eq!(damaged(text), None, "{text}");
        }
    }

    #[test]
    fn months_and_days_as_people_head_columns() {
        for text in ["2026-10", "Oct 2026", "October 2026", "oct-26", "Oct  26", "01/10/2026", "1 Oct 2026"] {
            assert_eq!(month_or_day(text).map(|d| d.to_string()).as_deref(), Some("2026-10-01"), "{text}");
        }
        assert_eq!(month_or_day("15 Oct 2026").map(|d| d.to_string()).as_deref(), Some("2026-10-15"));
        for text in
            ["", "Oct", "2026", "Octopus 2026", "M 2026", "32 Oct 2026", "Due", "Oct 2026 now", "May be 26"]
        {
            assert_eq!(month_or_day(text), None, "{text}");
        }
        for text in ["2026-10-01", "2026-10-15", "1066-03-01"] {
            let day = text.parse().unwrap();
            assert_eq!(month_or_day(&month_or_day_words(day)), Some(day));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
            let _ = (read(&text), damaged(&text), month_or_day(&text));
        }
    }
}
