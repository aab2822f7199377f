//! An extraction, laid on working hours.

use chrono::{NaiveDateTime, TimeDelta};

use super::OFFICE_HOURS;
use crate::calendar::Holidays;
use crate::evidence::DataRow;
use crate::framework::{Request, Stage};

/// An extraction and when its owner would do it.
#[derive(Clone, Debug)]
pub struct Task<'a> {
    /// The row of the data map.
    pub row: &'a DataRow,
    /// The request that needs it.
    pub request: &'a Request,
    /// The stage at which it is due.
    pub stage: &'a Stage,
    /// Who does it: an email, else a role or team; empty where nobody is named.
    pub owner: &'a str,
    /// The working time that it takes.
    pub takes: TimeDelta,
    /// When it can begin at the earliest.
    pub from: NaiveDateTime,
    /// When it is due.
    pub due: NaiveDateTime,
    /// When its owner would do it, other work first where that is more urgent.
    pub part: Part,
}

/// A stretch of somebody's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its first moment.
    pub start: NaiveDateTime,
    /// Its last.
    pub end: NaiveDateTime,
}

impl Task<'_> {
    /// The working time between its earliest beginning and its deadline.
    #[must_use]
    pub fn room(&self, holidays: &Holidays) -> TimeDelta {
        working(holidays, self.from, self.due)
    }

    /// Whether it cannot be done in time even if its owner does nothing else.
    #[must_use]
    pub fn is_too_slow(&self, holidays: &Holidays) -> bool {
        self.takes > self.room(holidays)
    }

    /// The working time by which it would be late.
    #[must_use]
    pub fn late(&self, holidays: &Holidays) -> Option<TimeDelta> {
        (self.part.end > self.due).then(|| working(holidays, self.due, self.part.end))
    }

    /// The working time for which it could wait, beyond the work that comes before it; nothing if it is late.
    #[must_use]
    pub fn slack(&self, holidays: &Holidays) -> TimeDelta {
        working(holidays, self.part.end, self.due)
    }
}

fn working(holidays: &Holidays, from: NaiveDateTime, to: NaiveDateTime) -> TimeDelta {
    holidays.working_time(from, to, OFFICE_HOURS.opens, OFFICE_HOURS.closes)
}
