//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use serde::Serialize;

use super::View;
use crate::evidence::{MatrixRow, Views};
use crate::framework::MatrixArea;
use crate::json::{self, Head};
use crate::matrix::{Line, plan};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    counts: Counts,
    /// The ratings of an action plan; null for the whole matrix.
    rag: Option<Vec<&'static str>>,
    lines: Vec<LineOut<'a>>,
}

#[derive(Serialize)]
struct Counts {
    red: usize,
    amber: usize,
    green: usize,
    unrated: usize,
}

#[derive(Serialize)]
struct LineOut<'a> {
    line: &'a str,
    title: &'a str,
    area: Option<&'a str>,
    area_title: Option<&'a str>,
    /// Whether the framework gives it.
    given: bool,
    officer: Option<&'a str>,
    good: ViewsOut<'a>,
    improve: ViewsOut<'a>,
    action: Option<&'a str>,
    by: Option<String>,
    evidence: Vec<&'a str>,
    rag: Option<&'static str>,
    summary: Option<&'a str>,
}

#[derive(Default, Serialize)]
struct ViewsOut<'a> {
    partnership: Option<&'a str>,
    families: Option<&'a str>,
}

/// Writes the matrix, or its action plan, as one JSON document.
///
/// # Errors
/// Those of writing.
pub fn json(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let [red, amber, green, unrated] = view.grid.counts();
    let lines = match view.plan {
        Some(ratings) => plan(view.grid, ratings),
        None => view.grid.lines().collect(),
    };
    let as_of = view.now.format("%Y-%m-%dT%H:%M").to_string();
    let document = Document {
        head: Head::new(view.version, &view.framework.id, &view.repository.settings.area, as_of),
        counts: Counts { red, amber, green, unrated },
        rag: view.plan.map(|ratings| ratings.iter().map(|rag| rag.word()).collect()),
        lines: lines.iter().map(|(area, it)| line(*area, it)).collect(),
    };
    json::write(&document, out)
}

fn line<'a>(area: Option<&'a MatrixArea>, line: &Line<'a>) -> LineOut<'a> {
    let row = line.row;
    let text = |of: fn(&MatrixRow) -> Option<&String>| row.and_then(of).map(String::as_str);
    let given = area.is_some_and(|area| area.id == line.id || area.title_of(line.id).is_some());
    LineOut {
        line: line.id,
        title: line.title,
        area: area.map(|area| area.id.as_str()),
        area_title: area.map(|area| area.title.as_str()),
        given,
        officer: text(|row| row.officer.as_ref()),
        good: row.map(|row| views(&row.good)).unwrap_or_default(),
        improve: row.map(|row| views(&row.improve)).unwrap_or_default(),
        action: text(|row| row.action.as_ref()),
        by: row.and_then(|row| row.by.as_ref()).map(|told| told.value.to_string()),
        evidence: row.map(|row| row.evidence.iter().map(|told| told.as_str()).collect()).unwrap_or_default(),
        rag: line.rag().map(|rag| rag.word()),
        summary: text(|row| row.summary.as_ref()),
    }
}

fn views(views: &Views) -> ViewsOut<'_> {
    ViewsOut { partnership: views.partnership.as_deref(), families: views.families.as_deref() }
}
