//! The lines of data.

use chrono::{Months, NaiveDate, NaiveDateTime, TimeDelta};

use crate::evidence::DataRow;
use crate::framework::{Framework, Request, RequestKind, Requested};
use crate::rehearsal::{self, Drill, asked_with};
use crate::rules::Context;

/// A set of data that the framework asks for.
#[derive(Clone, Debug)]
pub struct DataLine<'a> {
    /// The request that asks for it.
    pub request: &'a Request,
    /// What the data map calls it: the id of the request, of a part of it, or of a list.
    pub id: &'a str,
    /// What it is, in a few words.
    pub title: &'a str,
    /// Its row of the data map, where it has one.
    pub row: Option<&'a DataRow>,
    /// How it stands.
    pub mapped: Mapped,
    /// When it is due, where that follows from the drill.
    pub due: Option<NaiveDateTime>,
}

/// How a set of data stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mapped {
    /// The data map lacks it.
    Missing,
    /// The lead inspector was told that it cannot be given.
    Unavailable,
    /// It would be late by so much working time, given what else its owner has to do.
    Late(TimeDelta),
    /// It was not practised in the last 12 months.
    Unpractised,
    /// Nothing stands against it.
    Ready,
}

impl Mapped {
    /// The word for it in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unavailable => "unavailable",
            Self::Late(_) => "late",
            Self::Unpractised => "not-practised",
            Self::Ready => "ready",
        }
    }
}

/// Months after which practice is forgotten.
const PRACTICE: Months = Months::new(12);

/// The lines of data, in the catalogue's order.
pub(super) fn lines<'a>(ctx: &Context<'a>, drill: &Drill<'a>) -> Vec<DataLine<'a>> {
    let mut lines = Vec::new();
    for request in &ctx.framework.requests {
        let rows = ctx.repository.datamap.rows.iter().filter(|row| {
            let asked = row.data.as_ref().and_then(|told| asked_with(ctx.framework, told));
            asked.is_some_and(|asked| asked.id == request.id)
        });
        let known: Vec<DataLine<'a>> = rows
            .map(|row| line(ctx, drill, request, row.data.as_ref().map(|told| told.as_str()), Some(row)))
            .collect();
        if known.is_empty() && wants_data(request) {
            lines.push(line(ctx, drill, request, request.list.as_deref(), None));
        }
        lines.extend(known);
    }
    lines
}

/// Whether a request is answered with data that somebody must take out.
pub(super) fn wants_data(request: &Request) -> bool {
    request.kind == RequestKind::Data || request.list.is_some()
}

fn line<'a>(
    ctx: &Context<'a>,
    drill: &Drill<'a>,
    request: &'a Request,
    id: Option<&'a str>,
    row: Option<&'a DataRow>,
) -> DataLine<'a> {
    let id = id.unwrap_or(&request.id);
    let task = drill.tasks.iter().find(|task| row.is_some_and(|row| std::ptr::eq(task.row, row)));
    let late = task.and_then(|task| task.late(&drill.holidays));
    let mapped = match row {
        _ if ctx.unavailable(&request.id).is_some() => Mapped::Unavailable,
        None => Mapped::Missing,
        Some(row) => match late {
            Some(by) => Mapped::Late(by),
            None if is_practised(row, ctx.today()) => Mapped::Ready,
            None => Mapped::Unpractised,
        },
    };
    let settings = &ctx.repository.settings;
    let due = rehearsal::due(ctx.framework, settings, request, (drill.notified, &drill.holidays));
    let due = due.map(|(_, due)| due);
    DataLine { request, id, title: title(ctx.framework, request, id), row, mapped, due }
}

fn is_practised(row: &DataRow, today: NaiveDate) -> bool {
    let last = row.rehearsed.as_ref().and_then(|told| told.value.checked_add_months(PRACTICE));
    last.is_some_and(|last| last >= today)
}

/// What a set of data is: the title of the list, of the part, or of the request.
fn title<'a>(framework: &'a Framework, request: &'a Request, id: &str) -> &'a str {
    let part = |part: &&Requested| part.id == id;
    match framework.list(id) {
        Some(list) => &list.title,
        None => request.parts.iter().find(part).map_or(&request.title, |part| &part.title),
    }
}
