//! Deadlines that are a weekday and clock time in a week counted from a first day.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// London time at which something is due that falls on `weekday` of week `week`, where week 1 is the week, from its
/// Monday, in which `first` lies. None past the end of the calendar, and for a week 0.
#[must_use]
pub fn due(first: NaiveDate, week: u32, weekday: Weekday, time: NaiveTime) -> Option<NaiveDateTime> {
    let monday = first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into()))?;
    let days = u64::from(week.checked_sub(1)?) * 7 + u64::from(weekday.num_days_from_monday());
    Some(monday.checked_add_days(Days::new(days))?.and_time(time))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Weekday::{Fri, Mon, Sun, Tue};

    #[test]
    fn weekdays_of_weeks_from_notification() {
        for (first, week, weekday, time, expected) in [
            ("2026-03-02", 1, Tue, (11, 0), "2026-03-03 11:00:00"),
            ("2026-03-02", 1, Tue, (17, 0), "2026-03-03 17:00:00"),
            ("2026-03-02", 1, Fri, (17, 0), "2026-03-06 17:00:00"),
            ("2026-03-02", 3, Mon, (9, 0), "2026-03-16 09:00:00"),
            ("2026-03-02", 3, Fri, (17, 0), "2026-03-20 17:00:00"),
            ("2026-01-12", 1, Tue, (11, 0), "2026-01-13 11:00:00"),
            ("2026-01-12", 1, Fri, (17, 0), "2026-01-16 17:00:00"),
            ("2026-11-23", 1, Fri, (17, 0), "2026-11-27 17:00:00"),
            // Year ends and a leap day.
            ("2026-12-28", 1, Fri, (17, 0), "2027-01-01 17:00:00"),
            ("2024-02-26", 1, Fri, (17, 0), "2024-03-01 17:00:00"),
            ("2028-02-28", 1, Tue, (11, 0), "2028-02-29 11:00:00"),
            // A week is a week whatever its day of notification.
            ("2026-03-03", 1, Tue, (11, 0), "2026-03-03 11:00:00"),
            ("2026-03-08", 1, Tue, (11, 0), "2026-03-03 11:00:00"),
            ("2026-03-08", 2, Sun, (0, 0), "2026-03-15 00:00:00"),
        ] {
            let time = NaiveTime::from_hms_opt(time.0, time.1, 0).unwrap();
            let found = due(first.parse().unwrap(), week, weekday, time).unwrap();
            assert_eq!(found.to_string(), expected, "{first} {week} {weekday}");
        }
    }

    #[test]
    fn no_such_week() {
        let at = |day, week| due(day, week, Fri, NaiveTime::MIN);
        assert_eq!(at("2026-03-02".parse().unwrap(), 0), None);
        assert_eq!(at("2026-03-02".parse().unwrap(), u32::MAX), None);
        let first = due(NaiveDate::MIN, 1, Mon, NaiveTime::MIN);
        assert_eq!(first.is_some(), NaiveDate::MIN.weekday() == Mon);
        assert_eq!(at(NaiveDate::MAX, 9), None);
    }
}
