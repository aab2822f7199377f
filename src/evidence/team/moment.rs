//! When a session is: on a day that is known, or counted from notification.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::calendar::{self, Holidays};

/// When a session begins, in London.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// On this weekday (0 is Monday) of this week, from 1: the week of notification.
    Week(u32, u8, NaiveTime),
    /// So many working days after notification.
    WorkingDay(u16, NaiveTime),
    /// At this moment.
    At(NaiveDateTime),
}

impl Moment {
    /// A moment in a week counted from notification.
    #[must_use]
    pub fn week(week: u32, day: Weekday, time: NaiveTime) -> Self {
        Self::Week(week, u8::try_from(day.num_days_from_monday()).unwrap_or_default(), time)
    }

    /// The moment for an area that was notified on this day; none past the end of the calendar.
    #[must_use]
    pub fn after(self, notified: NaiveDate, holidays: &Holidays) -> Option<NaiveDateTime> {
        match self {
            Self::At(at) => Some(at),
            Self::Week(week, day, time) => calendar::due(notified, week, Weekday::try_from(day).ok()?, time),
            Self::WorkingDay(count, time) => Some(holidays.add_working_days(notified, count)?.and_time(time)),
        }
    }

    /// The time of day.
    #[must_use]
    pub fn time(self) -> NaiveTime {
        match self {
            Self::At(at) => at.time(),
            Self::Week(_, _, time) | Self::WorkingDay(_, time) => time,
        }
    }
}
