//! Stages: what is sent together, and by when.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::calendar::{self, Holidays};

/// A submission that inspectors expect: the Tuesday of the first week, the Friday …
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its id, such as `tuesday`.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it sends, in a few words.
    pub sends: Option<String>,
    /// Whether it wants evidence under every criterion, so that what criteria lack stands against it.
    pub judged: bool,
    /// When it is due after notification; none where no date is fixed (engagement, monitoring).
    pub deadline: Option<Deadline>,
    /// Names of the sources.
    pub sources: Vec<String>,
}

/// A deadline as the handbook states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The day.
    pub day: DueDay,
    /// The time of day in London.
    pub time: NaiveTime,
}

/// The day of a deadline, counted from notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueDay {
    /// A weekday of a week, from 1: the week of notification.
    Week(u32, Weekday),
    /// So many working days after notification.
    WorkingDays(u16),
}

impl std::fmt::Display for Deadline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.day {
            DueDay::Week(week, weekday) => write!(f, "{} of week {week}", full(weekday))?,
            DueDay::WorkingDays(0) => write!(f, "the day of notification")?,
            DueDay::WorkingDays(1) => write!(f, "the working day after notification")?,
            DueDay::WorkingDays(count) => write!(f, "{count} working days after notification")?,
        }
        write!(f, ", by {}", self.time.format("%H:%M"))
    }
}

/// The whole name of a weekday.
const fn full(day: Weekday) -> &'static str {
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

impl Deadline {
    /// The moment in London time, for an area that was notified on this day; none past the end of the calendar.
    #[must_use]
    pub fn after(&self, notified: NaiveDate, holidays: &Holidays) -> Option<NaiveDateTime> {
        match self.day {
            DueDay::Week(week, weekday) => calendar::due(notified, week, weekday, self.time),
            DueDay::WorkingDays(count) => {
                holidays.add_working_days(notified, count).map(|day| day.and_time(self.time))
            }
        }
    }
}
