//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use serde::Serialize;

use super::{View, words};
use crate::calendar::london;
use crate::json::{Head, write};
use crate::timeline::{Event, Time, Timeline, Waiting};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    notified: String,
    events: Vec<Told<'a>>,
    /// What nobody can date yet.
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
struct Told<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    from: String,
    to: String,
    /// The time of day in London.
    time: Option<String>,
    utc: Option<String>,
    or_working: Option<String>,
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
    let document = Document {
        head: Head::new(
            view.version,
            view.framework,
            view.area,
            view.now.format("%Y-%m-%dT%H:%M").to_string(),
        ),
        notified: view.timeline.notified.format("%Y-%m-%dT%H:%M").to_string(),
        events: view.timeline.events.iter().map(|event| told(event, view.timeline, view)).collect(),
        waiting: view.timeline.waiting.iter().map(wait).collect(),
    };
    write(&document, out)
}

fn wait(waiting: &Waiting) -> Wait<'_> {
    Wait {
        id: &waiting.id,
        title: &waiting.title,
        after: waiting.when.after(),
        when: words::wait(waiting),
        sources: &waiting.sources,
        note: waiting.note.as_deref(),
    }
}

fn told<'a>(event: &'a Event, timeline: &Timeline, view: &View<'_>) -> Told<'a> {
    let at = match event.time {
        Time::At(at) => Some(at),
        Time::Days(..) => None,
    };
    Told {
        id: &event.id,
        kind: event.kind.word(),
        title: &event.title,
        from: event.time.from().to_string(),
        to: event.time.to().to_string(),
        time: at.map(|at| at.format("%H:%M").to_string()),
        utc: at.map(|at| london::to_utc(at).format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        or_working: event.or.map(|day| day.to_string()),
        usual_from: event.usual.map(|usual| usual.start().format("%Y-%m-%dT%H:%M").to_string()),
        bank_holiday: event.holiday(&timeline.holidays),
        over: event.time.is_over(view.now),
        sources: &event.sources,
        note: event.note.as_deref(),
    }
}
