//! Dates of registers: what Excel shows to people in England, `20/11/2026`, and what programs write, `2026-11-20`.

use chrono::NaiveDate;

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

/// The day and month that a text stands for where Excel took an item number for a date and a CSV file kept what it
/// showed: `01-Feb`, `1/2/2026`.
pub(super) fn damaged(text: &str) -> Option<(u32, u32)> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    if let Some(date) = read(text) {
        use chrono::Datelike;
        return Some((date.day(), date.month()));
    }
    let parts: Vec<&str> = text.split(['-', ' ', '/']).collect();
    let (day, name) = match parts.as_slice() {
        [day, name] | [day, name, _] => (day, name),
        _ => return None,
    };
    let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    let month = MONTHS.iter().position(|month| name.to_ascii_lowercase().starts_with(month))?;
    Some((day, u32::try_from(month + 1).ok()?))
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

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
            let _ = (read(&text), damaged(&text));
        }
    }
}
