//! The date of Easter.

use chrono::NaiveDate;

/// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher); none before the Gregorian calendar began.
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    if year < 1583 {
        return None;
    }
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon_drift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_drift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let count = u32::try_from(epact + to_sunday - 7 * late + 114).ok()?;
    NaiveDate::from_ymd_opt(year, count / 31, count % 31 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Weekday};

    #[test]
    fn as_the_church_has_it() {
        for text in [
            "1583-04-10",
            "1598-03-22",
            "1666-04-25",
            "1818-03-22",
            "1886-04-25",
            "1900-04-15",
            "1943-04-25",
            "1954-04-18",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
            "2100-03-28",
            "2285-03-22",
        ] {
            let day: NaiveDate = text.parse().unwrap();
            assert_eq!(easter(day.year()), Some(day));
        }
        assert_eq!(easter(1582), None);
        assert_eq!(easter(i32::MIN), None);
        assert_eq!(easter(i32::MAX), None);
    }

    #[test]
    fn always_a_sunday_from_22_march_to_25_april() {
        for year in 1583..10_000 {
            let day = easter(year).unwrap();
            assert_eq!(day.weekday(), Weekday::Sun, "{year}");
            assert!(((3, 22)..=(4, 25)).contains(&(day.month(), day.day())), "{year}");
        }
    }
}
