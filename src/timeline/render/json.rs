//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use serde::Serialize;

use super::{Section, Told, View, words};
use crate::calendar::{Holidays, london};
use crate::json::{Head, write};
use crate::timeline::{Basis, Event, Time, Waiting};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    notified: Option<String>,
    events: Vec<Happening<'a>>,
    /// What nobody can date yet.
    waiting: Vec<Wait<'a>>,
    /// What is known without a call.
    known: Vec<Inspection<'a>>,
}

#[derive(Serialize)]
struct Inspection<'a> {
    inspection: &'static str,
    framework: &'a str,
    outcome: Option<&'a str>,
    events: Vec<Happening<'a>>,
    waiting: Vec<Wait<'a>>,
}

#[derive(Serialize)]
struct Wait<'a> {
    id: &'a str,
    title: &'a str,
    after: Option<&'a str>,
    when: String,
    sources: &'a [String],
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct Happening<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    from: String,
    to: String,
    /// The time of day in London.
    time: Option<String>,
    utc: Option<String>,
    or_working: Option<String>,
    /// Where the time is known from, without a call.
    basis: Option<&'static str>,
    usual_from: Option<String>,
    bank_holiday: Option<&'static str>,
    over: bool,
    sources: &'a [String],
    note: Option<&'a str>,
}

/// Writes the timeline as one JSON document.
///
/// # Errors
/// Those of writing.
pub fn json(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let sections = view.sections();
    let (known, called): (Vec<_>, Vec<_>) = sections.iter().partition(|section| section.known.is_some());
    let document = Document {
        head: Head::new(
            view.version,
            view.framework,
            view.area,
            view.now.format("%Y-%m-%dT%H:%M").to_string(),
        ),
        notified: match view.told {
            Told::Call(timeline) => Some(timeline.notified.format("%Y-%m-%dT%H:%M").to_string()),
            Told::Known(_) => None,
        },
        events: called.iter().flat_map(|section| happenings(section, view)).collect(),
        waiting: called.iter().flat_map(|section| waits(section)).collect(),
        known: known.iter().filter_map(|section| inspection(section, view)).collect(),
    };
    write(&document, out)
}

fn inspection<'a>(section: &Section<'a>, view: &View<'_>) -> Option<Inspection<'a>> {
    let known = section.known?;
    Some(Inspection {
        inspection: known.which.key(),
        framework: &known.framework,
        outcome: known.outcome.as_ref().map(|outcome| outcome.id.as_str()),
        events: happenings(section, view),
        waiting: waits(section),
    })
}

fn waits<'a>(section: &Section<'a>) -> Vec<Wait<'a>> {
    let wait = |waiting: &'a Waiting| Wait {
        id: &waiting.id,
        title: &waiting.title,
        after: waiting.when.after(),
        when: words::wait(section, waiting),
        sources: &waiting.sources,
        note: waiting.note.as_deref(),
    };
    section.waiting.iter().map(wait).collect()
}

fn happenings<'a>(section: &Section<'a>, view: &View<'_>) -> Vec<Happening<'a>> {
    section.events.iter().map(|event| happening(event, section.holidays, view)).collect()
}

fn happening<'a>(event: &'a Event, holidays: &Holidays, view: &View<'_>) -> Happening<'a> {
    let at = match event.time {
        Time::At(at) => Some(at),
        Time::Days(..) => None,
    };
    Happening {
        id: &event.id,
        kind: event.kind.word(),
        title: &event.title,
        from: event.time.from().to_string(),
        to: event.time.to().to_string(),
        time: at.map(|at| at.format("%H:%M").to_string()),
        utc: at.map(|at| london::to_utc(at).format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        or_working: event.or.map(|day| day.to_string()),
        basis: event.basis.as_ref().map(Basis::word),
        usual_from: event.usual.map(|usual| usual.start().format("%Y-%m-%dT%H:%M").to_string()),
        bank_holiday: event.holiday(holidays),
        over: event.time.is_over(view.now),
        sources: &event.sources,
        note: event.note.as_deref(),
    }
}
