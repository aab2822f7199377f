//! An event of the timeline.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::calendar::Holidays;
use crate::framework::When;

/// Something that happens at a time that follows from notification, or from days that settings give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What tells it apart: `notification`, the id of a stage or milestone, or `tracked-children-chosen`.
    pub id: String,
    /// What happens.
    pub title: String,
    /// What kind of event it is.
    pub kind: Kind,
    /// When.
    pub time: Time,
    /// The day if days of an unstated kind are working days: later than `time`, which is the safe one.
    pub or: Option<NaiveDate>,
    /// Where its time is known from, where no call tells it.
    pub basis: Option<Basis>,
    /// When it would be, had the area's settings not moved it.
    pub usual: Option<Time>,
    /// Names of the sources.
    pub sources: Vec<String>,
    /// Anything else worth knowing.
    pub note: Option<String>,
}

/// Where the time of an event is known from, without a call from which all is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Settings give it.
    Told,
    /// It is counted so from what settings give.
    Counted(When),
}

impl Basis {
    /// The word for it in JSON.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Counted(_) => "counted",
        }
    }
}

/// Something that follows on a day that nobody can tell yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The id of its milestone.
    pub id: String,
    /// What happens.
    pub title: String,
    /// From what it is counted, or that only the area can tell.
    pub when: When,
    /// Anything else worth knowing.
    pub note: Option<String>,
    /// Names of the sources.
    pub sources: Vec<String>,
}

/// What kind of event it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The telephone call.
    Notification,
    /// Something is due from the area.
    Deadline,
    /// Something that happens.
    Milestone,
}

impl Kind {
    /// The word for it in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Notification => "notification",
            Self::Deadline => "deadline",
            Self::Milestone => "milestone",
        }
    }
}

/// When an event is, in London.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// At a moment.
    At(NaiveDateTime),
    /// On all of these days, the last included.
    Days(NaiveDate, NaiveDate),
}

impl Time {
    /// The first moment of it.
    #[must_use]
    pub fn start(self) -> NaiveDateTime {
        match self {
            Self::At(at) => at,
            Self::Days(from, _) => from.and_time(NaiveTime::MIN),
        }
    }

    /// Its first day.
    #[must_use]
    pub fn from(self) -> NaiveDate {
        self.start().date()
    }

    /// Its last day.
    #[must_use]
    pub fn to(self) -> NaiveDate {
        match self {
            Self::At(at) => at.date(),
            Self::Days(_, to) => to,
        }
    }

    /// Whether it lies wholly before a moment.
    #[must_use]
    pub fn is_over(self, now: NaiveDateTime) -> bool {
        match self {
            Self::At(at) => at <= now,
            Self::Days(_, to) => to < now.date(),
        }
    }
}

impl Event {
    /// The bank holiday on which it begins or ends, if it does.
    #[must_use]
    pub fn holiday(&self, holidays: &Holidays) -> Option<&'static str> {
        holidays.name(self.time.from()).or_else(|| holidays.name(self.time.to()))
    }
}
