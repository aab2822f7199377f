//! Milestones of an inspection: what follows from notification, besides the deadlines of stages.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate, NaiveTime, Weekday};

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
    /// The id of the outcome after which alone it follows; none, whatever the outcome.
    pub outcome: Option<String>,
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
    /// So many working days after the end of an earlier milestone, or after notification; and how many working days it
    /// lasts.
    WorkingDays(u16, String, u16),
    /// So many days of a kind that no source states.
    Days(u16, String),
    /// So many months after the end of an earlier milestone, or after notification.
    Months(u32, String),
    /// On a day that only the area can tell.
    Told,
}

/// A milestone with its days.
#[derive(Clone, Debug)]
pub struct Dated<'a> {
    /// The milestone.
    pub milestone: &'a Milestone,
    /// Its days.
    pub span: Span,
    /// The days that would follow from notification, where the area says others.
    pub usual: Option<Span>,
}

/// The days of a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// The day if unstated days are working days: later than `to`, which is the safe one.
    pub or: Option<NaiveDate>,
}

impl Framework {
    /// The id under which milestones refer to notification.
    pub const NOTIFICATION: &'static str = "notification";

    /// The milestones of an area that was notified on this day, if that is known, in the order of the catalogue. `told`
    /// gives the first day of a milestone where the area knows it: what comes after counts from there. One whose day
    /// nobody can tell, or that lies past the end of the calendar, is left out.
    #[must_use]
    pub fn milestones_after(
        &self,
        notified: impl Into<Option<NaiveDate>>,
        holidays: &Holidays,
        told: &dyn Fn(&str) -> Option<NaiveDate>,
    ) -> Vec<Dated<'_>> {
        let notified = notified.into();
        let mut ends: BTreeMap<_, _> = notified.map(|day| (Self::NOTIFICATION, day)).into_iter().collect();
        let mut dated = Vec::new();
        for milestone in &self.milestones {
            let usual = milestone.when.span(notified, &ends, holidays);
            let from = |from| Span::from(from, usual, &milestone.when, holidays);
            let span = told(&milestone.id).map(from).or(usual);
            if let Some(span) = span {
                ends.insert(&milestone.id, span.to);
                dated.push(Dated { milestone, span, usual: usual.filter(|usual| *usual != span) });
            }
        }
        dated
    }
}

impl Framework {
    /// The milestones that the area must tell the day of, or that follow from such a one, and are not among `dated`.
    pub fn undated<'a>(&'a self, dated: &[Dated<'_>]) -> impl Iterator<Item = &'a Milestone> {
        let known: BTreeSet<&str> = dated.iter().map(|dated| dated.milestone.id.as_str()).collect();
        let mut waiting = BTreeSet::new();
        self.milestones.iter().filter(move |milestone| {
            let waits = match milestone.when.after() {
                None => milestone.when == When::Told,
                Some(after) => waiting.contains(after),
            };
            let is_undated = waits && !known.contains(milestone.id.as_str());
            if is_undated {
                waiting.insert(milestone.id.as_str());
            }
            is_undated
        })
    }
}

impl Span {
    const fn day(day: NaiveDate) -> Self {
        Self { from: day, to: day, or: None }
    }

    /// Days that begin on a day that the area knows, and last as long as usual.
    fn from(from: NaiveDate, usual: Option<Self>, when: &When, holidays: &Holidays) -> Self {
        let to = match usual {
            Some(usual) => from.checked_add_signed(usual.to - usual.from),
            None => when.last_day(from, holidays),
        };
        Self { from, to: to.unwrap_or(from), or: None }
    }
}

impl When {
    /// The id of the milestone, or notification, from whose end it is counted.
    #[must_use]
    pub fn after(&self) -> Option<&str> {
        match self {
            Self::WorkingDays(_, after, _) | Self::Days(_, after) | Self::Months(_, after) => Some(after),
            Self::Week(..) | Self::Told => None,
        }
    }

    /// Its last day, if this is its first.
    fn last_day(&self, first: NaiveDate, holidays: &Holidays) -> Option<NaiveDate> {
        match self {
            Self::Week(_, from, to) => first.checked_add_days(Days::new(to.days_since(*from).into())),
            Self::WorkingDays(_, _, lasting) => holidays.add_working_days(first, lasting.saturating_sub(1)),
            _ => Some(first),
        }
    }

    fn span(
        &self,
        notified: Option<NaiveDate>,
        ends: &BTreeMap<&str, NaiveDate>,
        holidays: &Holidays,
    ) -> Option<Span> {
        match self {
            Self::Week(week, from, to) => {
                let notified = notified?;
                let day = |weekday| due(notified, *week, weekday, NaiveTime::MIN).map(|moment| moment.date());
                Some(Span { from: day(*from)?, to: day(*to)?, or: None })
            }
            Self::WorkingDays(count, after, lasting) => {
                let from = holidays.add_working_days(*ends.get(after.as_str())?, *count)?;
                let to = holidays.add_working_days(from, lasting.saturating_sub(1))?;
                Some(Span { from, to, or: None })
            }
            Self::Days(count, after) => {
                let start = *ends.get(after.as_str())?;
                let day = start.checked_add_days(Days::new((*count).into()))?;
                let working = holidays.add_working_days(start, *count)?;
                Some(Span { or: Some(working).filter(|working| *working != day), ..Span::day(day) })
            }
            Self::Months(count, after) => {
                ends.get(after.as_str())?.checked_add_months(Months::new(*count)).map(Span::day)
            }
            Self::Told => None,
        }
    }
}
