//! Stages: what is sent together, and by when.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::calendar;

/// A submission that inspectors expect: the Tuesday of the first week, the Friday …
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its id, such as `tuesday`.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it sends, in a few words.
    pub sends: Option<String>,
    /// When it is due after notification; none where no date is fixed (engagement, monitoring).
    pub deadline: Option<Deadline>,
    /// Names of the sources.
    pub sources: Vec<String>,
}

/// A deadline as the handbook states it: a weekday and clock time in a week counted from notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The week, from 1: the week of notification.
    pub week: u32,
    /// The weekday.
    pub weekday: Weekday,
    /// The time of day in London.
    pub time: NaiveTime,
}

impl Deadline {
    /// The moment in London time, for an area that was notified on this day; none past the end of the calendar.
    #[must_use]
    pub fn after(&self, notified: NaiveDate) -> Option<NaiveDateTime> {
        calendar::due(notified, self.week, self.weekday, self.time)
    }
}
