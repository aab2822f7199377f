//! Weeks counted from notification.

use chrono::{Datelike, NaiveDate, Weekday};

/// The week in which a day lies, counted from the Monday of the week of notification; none before it.
#[must_use]
pub fn week_of(notified: NaiveDate, day: NaiveDate) -> Option<u32> {
    let monday = |day: NaiveDate| i64::from(day.num_days_from_ce() - 1).div_euclid(7);
    u32::try_from(monday(day) - monday(notified) + 1).ok().filter(|week| *week > 0)
}

/// A weekday in full.
#[must_use]
pub const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_count_from_the_monday_of_notification() {
        let week = |notified: &str, day: &str| week_of(notified.parse().unwrap(), day.parse().unwrap());
        assert_eq!(week("2026-11-23", "2026-11-23"), Some(1));
        assert_eq!(week("2026-11-25", "2026-11-23"), Some(1));
        assert_eq!(week("2026-11-23", "2026-11-29"), Some(1));
        assert_eq!(week("2026-11-23", "2026-11-30"), Some(2));
        assert_eq!(week("2026-12-28", "2027-01-04"), Some(2));
        assert_eq!(week("2026-11-23", "2026-11-22"), None);
    }
}
