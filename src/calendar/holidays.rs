//! [`Holidays`]: England's bank holidays with what the user adds or drops.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::england::bank_holidays;

/// What a day is called that only the user's settings know.
const ADDED: &str = "Added holiday";

/// A bank holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holiday {
    /// The day off.
    pub day: NaiveDate,
    /// What people call it.
    pub name: &'static str,
}

/// The days off other than weekends.
#[derive(Clone, Debug, Default)]
pub struct Holidays {
    added: BTreeSet<NaiveDate>,
    dropped: BTreeSet<NaiveDate>,
}

impl Holidays {
    /// England's bank holidays with the days in `add` and without those in `drop`, which has the last word.
    #[must_use]
    pub fn new(add: impl IntoIterator<Item = NaiveDate>, drop: impl IntoIterator<Item = NaiveDate>) -> Self {
        Self { added: add.into_iter().collect(), dropped: drop.into_iter().collect() }
    }

    /// The holidays of `year` in order.
    #[must_use]
    pub fn of_year(&self, year: i32) -> Vec<Holiday> {
        let mut days: Vec<Holiday> =
            bank_holidays(year).into_iter().map(|(day, name)| Holiday { day, name }).collect();
        if let (Some(first), Some(last)) =
            (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31))
        {
            let known: Vec<NaiveDate> = days.iter().map(|holiday| holiday.day).collect();
            let added = self.added.range(first..=last).filter(|day| !known.contains(day));
            days.extend(added.map(|day| Holiday { day: *day, name: ADDED }));
        }
        days.retain(|holiday| !self.dropped.contains(&holiday.day));
        days.sort_unstable();
        days
    }

    /// What `day` is called, if it is a holiday.
    #[must_use]
    pub fn name(&self, day: NaiveDate) -> Option<&'static str> {
        if self.dropped.contains(&day) {
            return None;
        }
        let bank_holiday = bank_holidays(day.year()).into_iter().find(|(holiday, _)| *holiday == day);
        bank_holiday.map(|(_, name)| name).or_else(|| self.added.contains(&day).then_some(ADDED))
    }

    /// Whether people are at work: Monday to Friday, and no holiday.
    #[must_use]
    pub fn is_working(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && self.name(day).is_none()
    }
}

/// Saturday or Sunday.
pub(super) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_have_names() {
        let holidays = Holidays::default();
        assert_eq!(holidays.name(day("2026-04-03")), Some("Good Friday"));
        assert_eq!(holidays.name(day("2022-09-19")), Some("State funeral of Queen Elizabeth II"));
        assert_eq!(holidays.name(day("2026-04-04")), None);
        assert!(!holidays.is_working(day("2026-04-04")), "a Saturday");
        assert!(!holidays.is_working(day("2026-12-28")) && holidays.is_working(day("2026-12-29")));
    }

    #[test]
    fn what_the_user_adds_and_drops() {
        let holidays = Holidays::new(
            [day("2027-05-10"), day("2027-05-03"), day("2027-07-01")],
            [day("2027-05-31"), day("2027-07-01"), day("2027-02-02")],
        );
        let told: Vec<_> = holidays.of_year(2027).iter().map(|h| h.day.format("%m-%d").to_string()).collect();
        assert_eq!(told.join(" "), "01-01 03-26 03-29 05-03 05-10 08-30 12-27 12-28");
        assert_eq!(holidays.name(day("2027-05-03")), Some("Early May bank holiday"));
        assert!(holidays.is_working(day("2027-05-31")) && !holidays.is_working(day("2027-05-10")));
        assert_eq!(holidays.of_year(2026), Holidays::default().of_year(2026));
        for holiday in holidays.of_year(2027) {
            assert_eq!(holidays.name(holiday.day), Some(holiday.name));
        }
        assert_eq!(holidays.name(day("2027-05-10")), Some(ADDED));
    }
}
