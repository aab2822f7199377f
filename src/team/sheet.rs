//! The run sheet.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Due, Slot, dues, slots};
use crate::calendar::Holidays;
use crate::evidence::{Moment, Repository, Settings};
use crate::framework::Framework;
use crate::timeline::holidays;

/// The run sheet of an inspection.
pub struct Sheet<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// The area.
    pub repository: &'a Repository,
    /// When inspectors called, or might call; none, where only weeks are known.
    pub notified: Option<NaiveDateTime>,
    /// The timetable: days in order, then what has no time yet.
    pub days: Vec<Day<'a>>,
    /// The holidays of the area.
    pub holidays: Holidays,
}

/// A day of the timetable.
#[derive(Debug)]
pub struct Day<'a> {
    /// Which; none for what has no time yet.
    pub date: Option<Date>,
    /// What happens on it, in order.
    pub lines: Vec<Line<'a>>,
}

/// A day that is known, or counted from notification; of weekdays 0 is Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Date {
    /// A weekday of a week.
    Week(u32, u8),
    /// So many working days after notification.
    WorkingDay(u16),
    /// A day.
    On(NaiveDate),
}

/// A line of the timetable.
#[derive(Debug)]
pub enum Line<'a> {
    /// Something is due.
    Due(Due),
    /// A session.
    Session(Box<Slot<'a>>),
}

impl Line<'_> {
    /// When it is.
    #[must_use]
    pub fn when(&self) -> Option<Moment> {
        match self {
            Self::Due(due) => Some(due.when),
            Self::Session(slot) => slot.when,
        }
    }

    fn title(&self) -> String {
        match self {
            Self::Due(due) => due.title.clone(),
            Self::Session(slot) => slot.title(),
        }
    }
}

/// The run sheet of an area that was notified, or might be, at this moment. `settings` say which deadlines were moved.
#[must_use]
pub fn sheet<'a>(
    framework: &'a Framework,
    repository: &'a Repository,
    settings: &Settings,
    notified: Option<NaiveDateTime>,
) -> Sheet<'a> {
    let holidays = holidays(&repository.settings);
    let due = dues(framework, settings, notified).into_iter().map(Line::Due);
    let sessions = slots(framework, repository).into_iter().map(|slot| Line::Session(Box::new(slot)));
    let mut lines: Vec<(Option<Moment>, Line<'a>)> = due
        .chain(sessions)
        .map(|line| (line.when().map(|when| known(when, notified, &holidays)), line))
        .collect();
    lines.sort_by_cached_key(|(when, line)| (*when, line.title()));
    let mut days: BTreeMap<Option<Date>, Vec<Line<'a>>> = BTreeMap::new();
    for (when, line) in lines {
        days.entry(when.map(date)).or_default().push(line);
    }
    let undated = days.remove(&None).map(|lines| Day { date: None, lines });
    let days = days.into_iter().map(|(date, lines)| Day { date, lines }).chain(undated).collect();
    Sheet { framework, repository, notified, days, holidays }
}

/// A moment as a day, where notification is known.
fn known(when: Moment, notified: Option<NaiveDateTime>, holidays: &Holidays) -> Moment {
    notified.and_then(|notified| when.after(notified.date(), holidays)).map_or(when, Moment::At)
}

fn date(when: Moment) -> Date {
    match when {
        Moment::Week(week, day, _) => Date::Week(week, day),
        Moment::WorkingDay(count, _) => Date::WorkingDay(count),
        Moment::At(at) => Date::On(at.date()),
    }
}
