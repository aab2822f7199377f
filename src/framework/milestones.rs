//! Milestones of an inspection: what follows from notification, besides the deadlines of stages.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime, Weekday};

use super::Framework;
use crate::calendar::{Holidays, due};

/// Something that happens at a time that follows from notification.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// Its id, such as `draft-report`.
    pub id: String,
    /// What happens.
    pub title: String,
    /// When.
    pub when: When,
    /// Names of the sources.
    pub sources: Vec<String>,
    /// Anything else worth knowing.
    pub note: Option<String>,
}

/// When a milestone is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// From one weekday to another of a week counted from notification, which lies in week 1.
    Week(u32, Weekday, Weekday),
    /// So many working days after the end of an earlier milestone, or after notification.
    WorkingDays(u16, String),
    /// So many days of a kind that no source states.
    Days(u16, String),
}

/// A milestone with its days.
#[derive(Clone, Debug)]
pub struct Dated<'a> {
    /// The milestone.
    pub milestone: &'a Milestone,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// The day if unstated days are working days: later than `to`, which is the safe one.
    pub or: Option<NaiveDate>,
}

impl Framework {
    /// The id under which milestones refer to notification.
    pub const NOTIFICATION: &'static str = "notification";

    /// The milestones of an area that was notified on this day, in the order of the catalogue. One past the end of
    /// the calendar is left out.
    #[must_use]
    pub fn milestones_after(&self, notified: NaiveDate, holidays: &Holidays) -> Vec<Dated<'_>> {
        let mut ends = BTreeMap::from([(Self::NOTIFICATION, notified)]);
        let mut dated = Vec::new();
        for milestone in &self.milestones {
            if let Some((from, to, or)) = milestone.when.days(notified, &ends, holidays) {
                ends.insert(&milestone.id, to);
                dated.push(Dated { milestone, from, to, or });
            }
        }
        dated
    }
}

type Span = (NaiveDate, NaiveDate, Option<NaiveDate>);

impl When {
    fn days(
        &self,
        notified: NaiveDate,
        ends: &BTreeMap<&str, NaiveDate>,
        holidays: &Holidays,
    ) -> Option<Span> {
        match self {
            Self::Week(week, from, to) => {
                let day = |weekday| due(notified, *week, weekday, NaiveTime::MIN).map(|moment| moment.date());
                Some((day(*from)?, day(*to)?, None))
            }
            Self::WorkingDays(count, after) => {
                let day = holidays.add_working_days(*ends.get(after.as_str())?, *count)?;
                Some((day, day, None))
            }
            Self::Days(count, after) => {
                let start = *ends.get(after.as_str())?;
                let day = start.checked_add_days(Days::new((*count).into()))?;
                let working = holidays.add_working_days(start, *count)?;
                Some((day, day, Some(working)))
            }
        }
    }
}
