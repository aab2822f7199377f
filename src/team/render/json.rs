//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use serde::Serialize;

use super::View;
use super::words::State;
use crate::evidence::{Arrangement, Person, Role};
use crate::json::{self, Head};
use crate::team::{Date, Day, Line, Paper, Sheet, Slot, Standing, attendees, papers};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    notified: Option<String>,
    roles: Vec<RoleOut<'a>>,
    arrangements: Vec<ArrangementOut<'a>>,
    days: Vec<DayOut<'a>>,
}

#[derive(Serialize)]
struct RoleOut<'a> {
    role: &'a str,
    fills: &'a [String],
    does: Option<&'a str>,
    partner: Option<&'static str>,
    person: PersonOut<'a>,
    deputies: Vec<PersonOut<'a>>,
}

#[derive(Serialize)]
struct PersonOut<'a> {
    name: Option<&'a str>,
    phone: Option<&'a str>,
    email: Option<&'a str>,
    /// First and last days.
    away: Vec<(String, String)>,
}

#[derive(Serialize)]
struct ArrangementOut<'a> {
    item: Option<&'a str>,
    covers: &'a [String],
    owner: Option<&'a str>,
    by: Option<String>,
    done: Option<String>,
    /// `done`, `open` or `overdue`.
    state: &'static str,
}

#[derive(Serialize)]
struct DayOut<'a> {
    date: Option<String>,
    /// Week and weekday (1 is Monday), where no date is known.
    week: Option<(u32, u8)>,
    /// How many working days after notification, where no date is known.
    working_day: Option<u16>,
    lines: Vec<LineOut<'a>>,
}

#[derive(Serialize)]
struct LineOut<'a> {
    /// `due` or `session`.
    is: &'static str,
    kind: Option<&'a str>,
    title: String,
    /// The time of day in London.
    time: Option<String>,
    minutes: Option<i64>,
    child: Option<&'a str>,
    #[serde(rename = "where")]
    place: Option<&'a str>,
    who: Vec<AttendeeOut<'a>>,
    with: Vec<&'a str>,
    documents: Vec<PaperOut<'a>>,
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct AttendeeOut<'a> {
    role: &'a str,
    name: Option<&'a str>,
    deputy: bool,
}

#[derive(Serialize)]
struct PaperOut<'a> {
    id: &'a str,
    title: String,
    files: Vec<String>,
    /// `ready`, `draft`, `absent` or `unknown`.
    state: &'static str,
}

/// Writes the run sheet as one JSON document.
///
/// # Errors
/// Those of writing.
pub fn json(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let team = &view.sheet.repository.team;
    let document = Document {
        head: Head::new(
            view.version,
            view.framework,
            view.area,
            view.now.format("%Y-%m-%dT%H:%M").to_string(),
        ),
        notified: view.sheet.notified.map(|at| at.format("%Y-%m-%dT%H:%M").to_string()),
        roles: team.roles.iter().map(role).collect(),
        arrangements: team.logistics.iter().map(|it| arrangement(it, view)).collect(),
        days: view.sheet.days.iter().map(|it| day(it, view.sheet)).collect(),
    };
    json::write(&document, out)
}

fn role(role: &Role) -> RoleOut<'_> {
    RoleOut {
        role: &role.title,
        fills: &role.fills,
        does: role.does.as_deref(),
        partner: role.partner.map(|partner| partner.word()),
        person: person(&role.holder),
        deputies: role.deputies.iter().map(person).collect(),
    }
}

fn person(person: &Person) -> PersonOut<'_> {
    PersonOut {
        name: person.name.as_deref(),
        phone: person.phone.as_deref(),
        email: person.email.as_ref().map(|told| told.as_str()),
        away: person.away.iter().map(|away| (away.from.to_string(), away.to.to_string())).collect(),
    }
}

fn arrangement<'a>(it: &'a Arrangement, view: &View<'_>) -> ArrangementOut<'a> {
    ArrangementOut {
        item: it.item.as_deref(),
        covers: &it.covers,
        owner: it.owner.as_ref().map(|told| told.as_str()),
        by: it.by.as_ref().map(|told| told.value.to_string()),
        done: it.done.as_ref().map(|told| told.value.to_string()),
        state: match State::of(it, view.now.date()) {
            State::Done(_) => "done",
            State::Open(_) => "open",
            State::Late(_) => "overdue",
        },
    }
}

fn day<'a>(day: &'a Day<'a>, sheet: &'a Sheet<'a>) -> DayOut<'a> {
    let (mut date, mut week, mut working_day) = (None, None, None);
    match day.date {
        None => {}
        Some(Date::On(day)) => date = Some(day.to_string()),
        Some(Date::Week(number, day)) => week = Some((number, day + 1)),
        Some(Date::WorkingDay(count)) => working_day = Some(count),
    }
    DayOut { date, week, working_day, lines: day.lines.iter().map(|it| line(it, sheet)).collect() }
}

fn line<'a>(line: &'a Line<'a>, sheet: &'a Sheet<'a>) -> LineOut<'a> {
    let time = line.when().map(|when| when.time().format("%H:%M").to_string());
    match line {
        Line::Session(slot) => session(slot, time, sheet),
        Line::Due(due) => LineOut {
            is: "due",
            kind: None,
            title: due.title.clone(),
            time,
            minutes: None,
            child: None,
            place: None,
            who: Vec::new(),
            with: Vec::new(),
            documents: Vec::new(),
            note: None,
        },
    }
}

fn session<'a>(slot: &'a Slot<'a>, time: Option<String>, sheet: &'a Sheet<'a>) -> LineOut<'a> {
    let who = attendees(sheet.framework, &sheet.repository.team, slot).map(|it| AttendeeOut {
        role: it.told,
        name: it.person().and_then(|person| person.name.as_deref()),
        deputy: it.deputy,
    });
    LineOut {
        is: "session",
        kind: slot.kind.map(|kind| kind.id.as_str()),
        title: slot.title(),
        time,
        minutes: Some(slot.lasts().num_minutes()),
        child: slot.child.map(|child| child.name.as_str()),
        place: slot.place(),
        who: who.collect(),
        with: slot.with().collect(),
        documents: papers(sheet.framework, sheet.repository, slot).into_iter().map(paper).collect(),
        note: slot.session.and_then(|session| session.note.as_deref()),
    }
}

fn paper(paper: Paper<'_>) -> PaperOut<'_> {
    PaperOut {
        id: paper.told,
        title: paper.title,
        files: paper.files,
        state: match paper.standing {
            Standing::Ready => "ready",
            Standing::Draft => "draft",
            Standing::Absent => "absent",
            Standing::Unknown => "unknown",
        },
    }
}
