//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use chrono::NaiveDateTime;
use serde::Serialize;

use super::{View, words};
use crate::json::{Head, write};
use crate::rehearsal::{Load, Task, loads};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    notified: String,
    extractions: Vec<Extraction<'a>>,
    owners: Vec<Burden<'a>>,
    partners: Vec<Burden<'a>>,
    seed: u64,
    children: Vec<Child>,
}

#[derive(Serialize)]
struct Extraction<'a> {
    data: &'a str,
    request: &'a str,
    stage: &'a str,
    owner: &'a str,
    hours: f64,
    start: String,
    end: String,
    due: String,
    hours_late: f64,
    hours_to_spare: f64,
}

#[derive(Serialize)]
struct Burden<'a> {
    who: &'a str,
    people: u32,
    due: String,
    hours: f64,
    hours_there: f64,
}

#[derive(Serialize)]
struct Child {
    file: String,
    sheet: Option<String>,
    row: u32,
}

/// Writes a drill as one JSON document.
///
/// # Errors
/// Those of writing.
pub fn json(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (owners, partners) = loads(view.drill);
    let document = Document {
        head: Head::new(view.version, view.framework, view.area, moment(view.now)),
        notified: moment(view.drill.notified),
        extractions: view.drill.tasks.iter().map(|task| extraction(view, task)).collect(),
        owners: owners.iter().map(burden).collect(),
        partners: partners.iter().map(burden).collect(),
        seed: view.seed,
        children: children(view),
    };
    write(&document, out)
}

fn extraction<'t>(view: &View<'_>, task: &'t Task<'_>) -> Extraction<'t> {
    let holidays = &view.drill.holidays;
    Extraction {
        data: words::data(task),
        request: &task.request.id,
        stage: &task.stage.id,
        owner: words::owner(task),
        hours: hours(task.takes),
        start: moment(task.part.start),
        end: moment(task.part.end),
        due: moment(task.due),
        hours_late: hours(task.late(holidays).unwrap_or_default()),
        hours_to_spare: hours(task.slack(holidays)),
    }
}

fn burden(load: &Load) -> Burden<'_> {
    Burden {
        who: &load.who,
        people: load.people,
        due: moment(load.due),
        hours: hours(load.takes),
        hours_there: hours(load.room),
    }
}

fn children(view: &View<'_>) -> Vec<Child> {
    let Some((pool, drawn)) = view.children else { return Vec::new() };
    let child = |child| {
        let place = pool.place(child)?;
        let sheet = place.sheet().map(str::to_owned);
        Some(Child { file: place.file.to_string(), sheet, row: child.row })
    };
    drawn.children.iter().filter_map(child).collect()
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}

/// Hours to a hundredth.
fn hours(time: chrono::TimeDelta) -> f64 {
    (time.num_minutes() as f64 / 0.6).round() / 100.0
}
