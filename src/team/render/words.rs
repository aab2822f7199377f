//! A run sheet in words.

use chrono::{NaiveDate, Weekday};

use super::View;
use crate::calendar::Holidays;
use crate::evidence::{Arrangement, Moment, Person};
use crate::team::{
    Attendee, Date, Day, Line, Paper, Sheet, Slot, Standing, attendees, papers, week_of, weekday,
};

/// What the sheet counts from, in a sentence.
pub(super) fn begins(sheet: &Sheet<'_>) -> String {
    match sheet.notified {
        Some(at) => format!("Notified on {}. All times are London's", at.format("%A %-d %B %Y")),
        None => {
            let from = match sheet.framework.counts_weeks() {
                true => "the Monday of the week in which they do",
                false => "the day on which they do",
            };
            format!("Inspectors have not called yet: days count from {from}. All times are London's")
        }
    }
}

/// What a day is called.
pub(super) fn day(day: &Day<'_>, sheet: &Sheet<'_>) -> String {
    match day.date {
        None => "No day or time yet".to_owned(),
        Some(Date::Week(week, day)) => {
            format!("Week {week}, {}", Weekday::try_from(day).map(weekday).unwrap_or_default())
        }
        Some(Date::WorkingDay(0)) => "The day of notification".to_owned(),
        Some(Date::WorkingDay(count)) => format!("Working day {count} after notification"),
        Some(Date::On(day)) => {
            let counted = sheet.notified.filter(|_| sheet.framework.counts_weeks());
            let week = counted.and_then(|at| week_of(at.date(), day));
            let week = week.map(|week| format!(" (week {week})")).unwrap_or_default();
            format!("{}{week}", day.format("%A %-d %B %Y"))
        }
    }
}

/// The bank holiday or weekend on which a day lies, if it does.
pub(super) fn day_off(day: &Day<'_>, holidays: &Holidays) -> Option<String> {
    let Some(Date::On(date)) = day.date else { return None };
    match holidays.name(date) {
        Some(name) => Some(format!("A bank holiday ({name}): ask the lead inspector")),
        None => (!holidays.is_working(date)).then(|| "Not a working day".to_owned()),
    }
}

/// From when to when a line is; nothing where that is not known.
pub(super) fn time(line: &Line<'_>) -> String {
    let Some(clock) = line.when().map(Moment::time) else { return String::new() };
    match line {
        Line::Due(_) => clock.format("%H:%M").to_string(),
        Line::Session(slot) => {
            let (end, _) = clock.overflowing_add_signed(slot.lasts());
            format!("{} to {}", clock.format("%H:%M"), end.format("%H:%M"))
        }
    }
}

/// Who is at a session: roles with their people, then others.
pub(super) fn who(sheet: &Sheet<'_>, slot: &Slot<'_>) -> Vec<String> {
    let roles = attendees(sheet.framework, &sheet.repository.team, slot).map(|attendee| told(&attendee));
    roles.chain(slot.with().map(str::to_owned)).collect()
}

fn told(attendee: &Attendee<'_>) -> String {
    let Some(role) = attendee.role else { return format!("{} (no such role)", attendee.told.value) };
    let deputy = if attendee.deputy { ", deputy" } else { "" };
    match attendee.person().and_then(|person| person.name.as_deref()) {
        Some(name) => format!("{name} ({}{deputy})", role.title.value),
        None => format!("{}{deputy}", role.title.value),
    }
}

/// What to have to hand at a session: what each is, and its files.
pub(super) fn hand(sheet: &Sheet<'_>, slot: &Slot<'_>) -> Vec<(String, String)> {
    papers(sheet.framework, sheet.repository, slot).iter().map(paper).collect()
}

fn paper(paper: &Paper<'_>) -> (String, String) {
    let standing = match paper.standing {
        Standing::Ready => "",
        Standing::Draft => " (a draft)",
        Standing::Absent => " (nothing held yet)",
        Standing::Unknown => " (no such entry or request)",
    };
    let title = if paper.title.is_empty() { paper.told.value.as_str() } else { &paper.title };
    (format!("{title}{standing}"), paper.files.join(", "))
}

/// How to reach a person: telephone number, then address.
pub(super) fn reach(person: &Person) -> Vec<String> {
    let email = person.email.as_ref().map(|told| told.value.clone());
    person.phone.iter().cloned().chain(email).collect()
}

/// What a person is called.
pub(super) fn name(person: &Person) -> &str {
    person.name.as_deref().unwrap_or("Nobody yet")
}

/// When a person is not there, from a day on; nothing where that is never.
pub(super) fn away(person: &Person, today: NaiveDate) -> Option<String> {
    let coming = person.away.iter().filter(|away| away.to >= today);
    let spans: Vec<String> = coming
        .map(|away| match away.from == away.to {
            true => short(away.from),
            false => format!("{} to {}", short(away.from), short(away.to)),
        })
        .collect();
    (!spans.is_empty()).then(|| format!("away {}", spans.join(", ")))
}

/// How something to arrange stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Done(NaiveDate),
    Open(Option<NaiveDate>),
    Late(NaiveDate),
}

impl State {
    pub(super) fn of(arrangement: &Arrangement, today: NaiveDate) -> Self {
        let by = arrangement.by.as_ref().map(|told| told.value);
        match (arrangement.done.as_ref(), by) {
            (Some(done), _) if done.value <= today => Self::Done(done.value),
            (_, Some(by)) if by < today => Self::Late(by),
            (_, by) => Self::Open(by),
        }
    }

    pub(super) fn words(self) -> String {
        match self {
            Self::Done(on) => format!("Done {}", short(on)),
            Self::Open(Some(by)) => format!("Open, by {}", short(by)),
            Self::Open(None) => "Open".to_owned(),
            Self::Late(by) => format!("Overdue since {}", short(by)),
        }
    }
}

/// How many things are still to be arranged, in a sentence; none where nothing is on the list.
pub(super) fn still_open(view: &View<'_>) -> Option<String> {
    let all = &view.sheet.repository.team.logistics;
    let open = all.iter().filter(|it| !matches!(State::of(it, view.now.date()), State::Done(_))).count();
    match (all.len(), open) {
        (0, _) => None,
        (all, 0) => Some(format!("All {all} arrangements are made")),
        (all, 1) => Some(format!("1 of {all} arrangements is still open")),
        (all, open) => Some(format!("{open} of {all} arrangements are still open")),
    }
}

/// A day in a cell.
pub(super) fn short(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}
