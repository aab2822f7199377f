//! Counting working days and working hours.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::Holidays;
use super::holidays::is_weekend;

impl Holidays {
    /// The day `count` working days after `day`: day 1 is the first working day after it. None past the end of
    /// the calendar.
    #[must_use]
    pub fn add_working_days(&self, day: NaiveDate, count: u16) -> Option<NaiveDate> {
        let mut day = day;
        for _ in 0..count {
            day = self.next_working(day.succ_opt()?)?;
        }
        Some(day)
    }

    /// `day` itself if it is a working day, or the first one after it. None past the end of the calendar.
    #[must_use]
    pub fn next_working(&self, day: NaiveDate) -> Option<NaiveDate> {
        // A run of days off is a few days by law; only a user's own additions make it longer.
        day.iter_days().find(|day| self.is_working(*day))
    }

    /// Working days after `from` up to `to`, `to` included; none if `to` is not after `from`.
    #[must_use]
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let days = u32::try_from((to - from).num_days()).unwrap_or(0);
        if days == 0 {
            return 0;
        }
        let odd = (1..=u64::from(days % 7)).filter_map(|n| from.checked_add_days(Days::new(n)));
        let weekdays = days / 7 * 5 + odd.map(|day| u32::from(!is_weekend(day))).sum::<u32>();
        let off = (from.year()..=to.year())
            .flat_map(|year| self.of_year(year))
            .filter(|holiday| from < holiday.day && holiday.day <= to && !is_weekend(holiday.day));
        weekdays.saturating_sub(u32::try_from(off.count()).unwrap_or(u32::MAX))
    }

    /// The time from `from` to `to` in which an office is open that opens on working days from `opens` to
    /// `closes`; nothing if `to` is not after `from`.
    #[must_use]
    pub fn working_time(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
        opens: NaiveTime,
        closes: NaiveTime,
    ) -> TimeDelta {
        if to <= from || closes <= opens {
            return TimeDelta::zero();
        }
        // What has passed of the office day by a moment on it.
        let passed = |moment: NaiveDateTime| match self.is_working(moment.date()) {
            true => moment.time().clamp(opens, closes) - opens,
            false => TimeDelta::zero(),
        };
        let whole = (closes - opens).num_seconds();
        let days = i64::from(self.working_days(from.date(), to.date()));
        let first = if self.is_working(from.date()) { whole } else { 0 };
        let last = if self.is_working(to.date()) { whole } else { 0 };
        TimeDelta::seconds(days * whole + first - last) + passed(to) - passed(from)
    }
}

/// The hours in which an office is open on working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficeHours {
    /// When it opens.
    pub opens: NaiveTime,
    /// When it closes.
    pub closes: NaiveTime,
}

impl Holidays {
    /// The moment at which `work` is done that is begun at `from` and goes on in office hours alone. None past the
    /// end of the calendar, and for an office that is never open.
    #[must_use]
    pub fn add_working_time(
        &self,
        from: NaiveDateTime,
        work: TimeDelta,
        hours: OfficeHours,
    ) -> Option<NaiveDateTime> {
        if hours.closes <= hours.opens {
            return None;
        }
        let (mut day, mut time, mut left) = (from.date(), from.time(), work.max(TimeDelta::zero()));
        loop {
            let open = self.next_working(day)?;
            let start = if open == day { time.max(hours.opens) } else { hours.opens };
            let room = (hours.closes - start).max(TimeDelta::zero());
            if left <= room && start < hours.closes {
                return Some(open.and_time(start) + left);
            }
            left -= room;
            (day, time) = (open.succ_opt()?, NaiveTime::MIN);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn working_days_after_a_day() {
        let holidays = Holidays::default();
        for (from, count, to) in [
            // An inspection notified on 2 March 2026: fieldwork, then draft and final reports after its end.
            ("2026-03-02", 10, "2026-03-16"),
            ("2026-03-20", 14, "2026-04-13"),
            ("2026-03-20", 30, "2026-05-06"),
            // … with ten working days for comments on the draft, and three before publication.
            ("2026-04-13", 10, "2026-04-27"),
            ("2026-05-06", 3, "2026-05-11"),
            // Notified on 12 January 2026.
            ("2026-01-12", 10, "2026-01-26"),
            ("2026-01-30", 14, "2026-02-19"),
            ("2026-01-30", 30, "2026-03-13"),
            // A bank holiday between pushes fieldwork past the Monday of week 3.
            ("2026-04-20", 10, "2026-05-05"),
            ("2026-11-23", 10, "2026-12-07"),
            // Christmas and New Year with substitute days.
            ("2021-12-24", 1, "2021-12-29"),
            ("2021-12-24", 4, "2022-01-04"),
            ("2022-12-23", 1, "2022-12-28"),
            ("2026-12-24", 1, "2026-12-29"),
            ("2026-12-24", 4, "2027-01-04"),
            // Easter.
            ("2025-04-17", 1, "2025-04-22"),
            ("2027-03-25", 2, "2027-03-31"),
            // Jubilee and funeral.
            ("2022-06-01", 1, "2022-06-06"),
            ("2022-09-16", 1, "2022-09-20"),
            // Leap days: a working Thursday, a Saturday, and none.
            ("2024-02-28", 1, "2024-02-29"),
            ("2024-02-28", 2, "2024-03-01"),
            ("2020-02-28", 1, "2020-03-02"),
            ("2027-02-26", 1, "2027-03-01"),
            // From a day off; and nothing to add.
            ("2026-03-21", 1, "2026-03-23"),
            ("2026-03-22", 5, "2026-03-27"),
            ("2026-12-25", 0, "2026-12-25"),
        ] {
            assert_eq!(holidays.add_working_days(day(from), count), Some(day(to)), "{from} + {count}");
            let from_work = holidays.working_days(day(from), day(to));
            assert_eq!(from_work, u32::from(count), "{from} to {to}");
        }
    }

    #[test]
    fn added_and_dropped_days_count() {
        let holidays = Holidays::new([day("2026-03-04")], [day("2026-04-03")]);
        assert_eq!(holidays.add_working_days(day("2026-03-02"), 10), Some(day("2026-03-17")));
        assert_eq!(holidays.add_working_days(day("2026-04-02"), 1), Some(day("2026-04-03")));
    }

    #[test]
    fn the_end_of_the_calendar_is_no_trouble() {
        let holidays = Holidays::default();
        assert_eq!(holidays.add_working_days(NaiveDate::MAX, 1), None);
        assert_eq!(holidays.working_days(NaiveDate::MAX, NaiveDate::MIN), 0);
        assert!(holidays.working_days(day("0000-01-01"), day("9999-12-31")) > 2_500_000);
    }

    #[test]
    fn office_hours_before_a_deadline() {
        let holidays = Holidays::default();
        let at = |text: &str| -> NaiveDateTime { format!("{text}:00").parse().unwrap() };
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap();
        for (from, to, minutes) in [
            ("2026-11-23T09:30", "2026-11-24T11:00", 7 * 60 + 30 + 120),
            ("2026-11-23T09:30", "2026-11-23T10:00", 30),
            ("2026-11-23T18:30", "2026-11-24T11:00", 120),
            ("2026-11-23T07:00", "2026-11-24T08:00", 8 * 60),
            ("2026-11-23T09:30", "2026-11-27T17:00", 7 * 60 + 30 + 4 * 8 * 60),
            // Good Friday to Easter Monday is nobody's time.
            ("2026-04-02T16:00", "2026-04-07T10:00", 120),
            ("2026-04-03T09:00", "2026-04-06T17:00", 0),
            ("2026-11-24T11:00", "2026-11-23T09:30", 0),
        ] {
            let open = holidays.working_time(at(from), at(to), hour(9), hour(17));
            assert_eq!(open, TimeDelta::minutes(minutes), "{from} {to}");
        }
        let shut = holidays.working_time(at("2026-11-23T09:30"), at("2026-11-24T11:00"), hour(17), hour(9));
        assert_eq!(shut, TimeDelta::zero());
    }

    #[test]
    fn work_goes_on_in_office_hours() {
        let holidays = Holidays::default();
        let at = |text: &str| -> NaiveDateTime { format!("{text}:00").parse().unwrap() };
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap();
        let hours = OfficeHours { opens: hour(9), closes: hour(17) };
        for (from, minutes, done) in [
            ("2026-11-23T09:30", 180, "2026-11-23T12:30"),
            ("2026-11-23T09:30", 450, "2026-11-23T17:00"),
            ("2026-11-23T09:30", 451, "2026-11-24T09:01"),
            ("2026-11-23T17:30", 60, "2026-11-24T10:00"),
            ("2026-11-27T16:00", 120, "2026-11-30T10:00"),
            ("2026-11-23T07:00", 0, "2026-11-23T09:00"),
            // Over Easter.
            ("2026-04-02T16:00", 120, "2026-04-07T10:00"),
        ] {
            let found = holidays.add_working_time(at(from), TimeDelta::minutes(minutes), hours);
            assert_eq!(found, Some(at(done)), "{from} + {minutes}");
        }
        let shut = OfficeHours { opens: hour(17), closes: hour(9) };
        assert_eq!(holidays.add_working_time(at("2026-11-23T09:30"), TimeDelta::zero(), shut), None);
    }

    proptest! {
        #[test]
        fn work_done_is_work_counted(start in 0i64..2_000_000, minutes in 1i64..9_000) {
            let holidays = Holidays::default();
            let hours = OfficeHours { opens: NaiveTime::from_hms_opt(9, 0, 0).unwrap(), closes: NaiveTime::from_hms_opt(17, 0, 0).unwrap() };
            let from = day("2021-01-01").and_time(NaiveTime::MIN) + TimeDelta::minutes(start);
            let done = holidays.add_working_time(from, TimeDelta::minutes(minutes), hours).unwrap();
            prop_assert_eq!(holidays.working_time(from, done, hours.opens, hours.closes), TimeDelta::minutes(minutes));
        }

        #[test]
        fn counting_is_adding_one_by_one(start in 0u64..8000, length in 0u64..900) {
            let holidays = Holidays::new([day("2014-07-07")], [day("2019-05-06")]);
            let from = day("2010-01-01") + Days::new(start);
            let to = from + Days::new(length);
            let slow = from.iter_days().skip(1).take_while(|d| *d <= to).filter(|d| holidays.is_working(*d));
            prop_assert_eq!(holidays.working_days(from, to) as usize, slow.count());
        }
    }
}
