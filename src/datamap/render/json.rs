//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use serde::Serialize;

use super::{View, words};
use crate::datamap::{DataLine, Mapped, PaperLine};
use crate::evidence::Owner;
use crate::json::{self, Head};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// The moment from which working time is counted, in London.
    notified: String,
    /// Whether inspectors have called.
    called: bool,
    data: Vec<DataOut<'a>>,
    documents: Vec<PaperOut<'a>>,
}

#[derive(Serialize)]
struct DataOut<'a> {
    data: &'a str,
    request: &'a str,
    title: &'a str,
    personal_data: &'static str,
    system: Option<&'a str>,
    owner: Option<OwnerOut<'a>>,
    partner: Option<&'static str>,
    extract_hours: Option<f64>,
    rehearsed: Option<String>,
    notes: Option<&'a str>,
    due: Option<String>,
    /// `missing`, `unavailable`, `late`, `not-practised` or `ready`.
    state: &'static str,
    late_hours: Option<f64>,
}

#[derive(Serialize)]
struct OwnerOut<'a> {
    role: Option<&'a str>,
    team: Option<&'a str>,
    email: Option<&'a str>,
}

#[derive(Serialize)]
struct PaperOut<'a> {
    request: &'a str,
    title: &'a str,
    entry: Option<&'a str>,
    answer: Option<String>,
    owner: Option<OwnerOut<'a>>,
    as_at: Option<String>,
    review_by: Option<String>,
    /// `missing`, `unavailable`, `not-held`, `draft`, `stale`, `review-passed` or `ready`.
    state: &'static str,
}

/// Writes the inventory as one JSON document.
///
/// # Errors
/// Those of writing.
pub fn json(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let as_of = view.now.format("%Y-%m-%dT%H:%M").to_string();
    let document = Document {
        head: Head::new(view.version, &view.framework.id, view.area, as_of),
        notified: view.inventory.notified.format("%Y-%m-%dT%H:%M").to_string(),
        called: view.inventory.called,
        data: view.inventory.data.iter().map(data).collect(),
        documents: view.inventory.papers.iter().map(paper).collect(),
    };
    json::write(&document, out)
}

fn data<'a>(line: &DataLine<'a>) -> DataOut<'a> {
    let row = line.row;
    DataOut {
        data: line.id,
        request: &line.request.id,
        title: line.title,
        personal_data: line.request.personal_data.word(),
        system: row.and_then(|row| row.system.as_deref()),
        owner: row.map(|row| owner(&row.owner)),
        partner: row.and_then(|row| row.partner).map(|partner| partner.word()),
        extract_hours: row.and_then(|row| row.takes.as_ref()).map(|told| super::workbook::hours(told.value)),
        rehearsed: row.and_then(|row| row.rehearsed.as_ref()).map(|told| told.value.to_string()),
        notes: row.and_then(|row| row.notes.as_deref()),
        due: line.due.map(|due| due.format("%Y-%m-%dT%H:%M").to_string()),
        state: line.mapped.word(),
        late_hours: match line.mapped {
            Mapped::Late(by) => Some(super::workbook::hours(by)),
            _ => None,
        },
    }
}

fn owner(owner: &Owner) -> OwnerOut<'_> {
    OwnerOut { role: owner.role.as_deref(), team: owner.team.as_deref(), email: owner.email.as_deref() }
}

fn paper<'a>(line: &PaperLine<'a>) -> PaperOut<'a> {
    let [as_at, review_by] = words::days(line.entry).map(|day| day.map(|day| day.to_string()));
    PaperOut {
        request: &line.request.id,
        title: &line.request.title,
        entry: line.entry.map(|entry| entry.name()),
        answer: line.entry.map(|_| words::answer(line)),
        owner: line.entry.map(|entry| owner(&entry.owner)),
        as_at,
        review_by,
        state: line.standing.word(),
    }
}
