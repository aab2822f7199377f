//! The Monday on which a drill plays.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::drill::clock;
use crate::calendar::Holidays;

/// When inspectors are taken to call: in the middle of the morning.
const CALL: NaiveTime = clock(9, 30);

/// The moment of a call for which only the day is given.
#[must_use]
pub fn at_the_call(notified: NaiveDateTime) -> NaiveDateTime {
    if notified.time() == NaiveTime::MIN { notified.date().and_time(CALL) } else { notified }
}

/// The first Monday from `today` on whose week has no holiday, at the time of the call: an ordinary week, so that a
/// check says the same from day to day.
#[must_use]
pub fn next_monday(today: NaiveDate, holidays: &Holidays) -> NaiveDateTime {
    const WEEKS: u64 = 60;
    let to_monday = (7 - u64::from(today.weekday().num_days_from_monday())) % 7;
    let mondays = (0..WEEKS).filter_map(|week| today.checked_add_days(Days::new(to_monday + 7 * week)));
    let ordinary = |monday: &NaiveDate| monday.iter_days().take(5).all(|day| holidays.is_working(day));
    let monday = mondays.clone().find(ordinary).or_else(|| mondays.clone().next());
    debug_assert!(monday.is_none_or(|day| day.weekday() == Weekday::Mon));
    monday.unwrap_or(today).and_time(CALL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_week() {
        for (today, monday) in [
            ("2026-11-23", "2026-11-23 09:30:00"),
            ("2026-11-24", "2026-11-30 09:30:00"),
            // Good Friday, then Easter Monday.
            ("2026-03-30", "2026-04-13 09:30:00"),
            ("2026-12-20", "2027-01-04 09:30:00"),
        ] {
            assert_eq!(
                next_monday(today.parse().unwrap(), &Holidays::default()).to_string(),
                monday,
                "{today}"
            );
        }
    }
}
