//! Dates as people and systems write them. The shape is checked before any calendar is asked, since date
//! libraries take too much: `05/01/24` is not the year 24, and `2024-03-02` is never 3 February.

use crate::calendar::month_named;
use chrono::NaiveDate;

use super::Bad;

/// How a date was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// A real date cell.
    Cell,
    /// A plain number that is a date which lost its number format.
    Serial,
    /// Text whose order is beyond doubt: year first, month in words, or a day over 12.
    Clear,
    /// Text such as `03/04/2015` that could be read in two orders; read day first.
    Either,
    /// Text that only makes sense month first, such as `04/25/2015`.
    MonthFirst,
}

/// The order in which text dates of a list are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// Day first, as everywhere in England.
    #[default]
    DayFirst,
    /// Month first, where a map says so.
    MonthFirst,
}

/// Reads a date written as text.
///
/// # Errors
/// Not a date, a day that never was, or a year of two digits.
pub fn read(text: &str, order: DateOrder) -> Result<(NaiveDate, DateForm), Bad> {
    let text = without_time(text.trim());
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ', ',']).filter(|p| !p.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return compact(text) };
    if first.len() == 4 && is_digits(first) {
        return ymd(first, &month_number(second).unwrap_or_default(), third).map(|d| (d, DateForm::Clear));
    }
    let (day, month) = if let Some(month) = month_named(second) {
        (*first, Err(month))
    } else if let Some(month) = month_named(first) {
        (*second, Err(month))
    } else {
        (*first, Ok(*second))
    };
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if !is_digits(day) || day.len() > 2 || !is_digits(third) {
        return Err(Bad::NotADate);
    }
    if third.len() == 2 {
        return Err(Bad::TwoDigitYear);
    }
    match month {
        Err(month) => build(third, month, number(day)?).map(|d| (d, DateForm::Clear)),
        Ok(month) if is_digits(month) && month.len() <= 2 => {
            numeric(number(day)?, number(month)?, third, order)
        }
        Ok(_) => Err(Bad::NotADate),
    }
}

fn numeric(first: u32, second: u32, year: &str, order: DateOrder) -> Result<(NaiveDate, DateForm), Bad> {
    let (day, month) = match order {
        DateOrder::DayFirst => (first, second),
        DateOrder::MonthFirst => (second, first),
    };
    let form = if order == DateOrder::MonthFirst || day > 12 || day == month {
        DateForm::Clear
    } else {
        DateForm::Either
    };
    match build(year, month, day) {
        Ok(date) => Ok((date, form)),
        Err(_) if order == DateOrder::DayFirst && month > 12 && day <= 12 => {
            build(year, day, month).map(|d| (d, DateForm::MonthFirst))
        }
        Err(bad) => Err(bad),
    }
}

/// `20150403` and ISO week forms are not dates that officers write; eight digits, year first, are.
fn compact(text: &str) -> Result<(NaiveDate, DateForm), Bad> {
    if text.len() == 8 && is_digits(text) {
        return ymd(&text[..4], &text[4..6], &text[6..]).map(|d| (d, DateForm::Clear));
    }
    Err(Bad::NotADate)
}

fn ymd(year: &str, month: &str, day: &str) -> Result<NaiveDate, Bad> {
    if !is_digits(month) || !is_digits(day) {
        return Err(Bad::NotADate);
    }
    build(year, number(month)?, number(day)?)
}

fn build(year: &str, month: u32, day: u32) -> Result<NaiveDate, Bad> {
    if year.len() != 4 || !is_digits(year) {
        return Err(Bad::NotADate);
    }
    let year: i32 = year.parse().map_err(|_| Bad::NotADate)?;
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| year >= 1000).ok_or(Bad::NotADate)
}

/// Cuts a time of day off: `2015-04-03T00:00:00`, `03/04/2015 00:00`.
fn without_time(text: &str) -> &str {
    let cut =
        text.find(':').and_then(|colon| text.get(..colon)).and_then(|before| before.rfind([' ', 'T', 't']));
    match cut.and_then(|at| text.get(..at)) {
        Some(day) if day.len() >= 6 => day.trim_end(),
        _ => text,
    }
}

fn month_number(text: &str) -> Option<String> {
    if is_digits(text) { Some(text.to_owned()) } else { month_named(text).map(|m| m.to_string()) }
}

fn number(text: &str) -> Result<u32, Bad> {
    text.parse().map_err(|_| Bad::NotADate)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Result<(String, DateForm), Bad> {
        read(text, DateOrder::DayFirst).map(|(d, form)| (d.to_string(), form))
    }

    #[test]
    fn dates_as_officers_write_them() {
        for (text, date, form) in [
            ("03/04/2015", "2015-04-03", DateForm::Either),
            ("3/4/2015", "2015-04-03", DateForm::Either),
            ("04/04/2015", "2015-04-04", DateForm::Clear),
            ("25/04/2015", "2015-04-25", DateForm::Clear),
            ("25-04-2015", "2015-04-25", DateForm::Clear),
            ("25.04.2015", "2015-04-25", DateForm::Clear),
            ("2024-03-02", "2024-03-02", DateForm::Clear),
            ("2024/03/02", "2024-03-02", DateForm::Clear),
            ("2024-03-02T09:30:00", "2024-03-02", DateForm::Clear),
            ("02/03/2024 00:00", "2024-03-02", DateForm::Either),
            ("2022-Sep-28 00:00:00", "2022-09-28", DateForm::Clear),
            ("1 February 2012", "2012-02-01", DateForm::Clear),
            ("1st Feb 2012", "2012-02-01", DateForm::Clear),
            ("February 1, 2012", "2012-02-01", DateForm::Clear),
            ("14-May-2009", "2009-05-14", DateForm::Clear),
            ("20150403", "2015-04-03", DateForm::Clear),
            ("04/25/2015", "2015-04-25", DateForm::MonthFirst),
            ("29/02/2024", "2024-02-29", DateForm::Clear),
        ] {
            assert_eq!(day(text), Ok((date.into(), form)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "unknown",
            "",
            "29/02/2023",
            "31/04/2015",
            "00/01/1900",
            "13/13/2015",
            "1/2",
            "2015",
            "03/04/0015",
            "aa/bb/2015",
            "１/２/2015",
        ] {
            assert_eq!(day(text), Err(Bad::NotADate), "{text}");
        }
        for text in ["05/01/24", "5-1-24", "1 Feb 12"] {
            assert_eq!(day(text), Err(Bad::TwoDigitYear), "{text}");
        }
    }

    #[test]
    fn a_map_can_say_month_first() {
        let read = |t| read(t, DateOrder::MonthFirst).map(|(d, _)| d.to_string());
        assert_eq!(read("03/04/2015"), Ok("2015-03-04".into()));
        assert_eq!(read("25/04/2015"), Err(Bad::NotADate));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
            let _ = read(&text, DateOrder::DayFirst);
        }

        #[test]
        fn every_day_reads_back(days in 0_i64..60_000) {
            let date = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::TimeDelta::days(days);
            for form in ["%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%-d %b %Y"] {
                prop_assert_eq!(read(&date.format(form).to_string(), DateOrder::DayFirst).map(|(d, _)| d), Ok(date));
            }
        }
    }
}
