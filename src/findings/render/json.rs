//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::batch::{Batch, fingerprint};
use crate::findings::{Finding, Location, Spot};
use crate::json::{Head, write};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    complete: bool,
    counts: Count,
    stages: Vec<Stage<'a>>,
    not_run: Vec<Idle<'a>>,
    findings: Items<'a>,
}

#[derive(Serialize)]
struct Count {
    error: usize,
    query: usize,
    note: usize,
    waived: usize,
}

#[derive(Serialize)]
struct Stage<'a> {
    id: &'a str,
    ready: usize,
    requested: usize,
}

#[derive(Serialize)]
struct Idle<'a> {
    codes: &'a [&'a str],
    reason: &'a str,
}

/// The findings, each made as it is written: there may be a million.
struct Items<'a> {
    area: &'a str,
    findings: &'a [&'a Finding],
}

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.findings.iter().map(|finding| Item::new(self.area, finding)))
    }
}

/// A finding as every JSON format shows it.
#[derive(Serialize)]
pub(super) struct Item<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    message: &'a str,
    help: &'a str,
    file: &'a str,
    sheet: Option<&'a str>,
    row: Option<u32>,
    column: Option<&'a str>,
    cell: Option<String>,
    line: Option<u32>,
    col: Option<u32>,
    request: Option<&'a str>,
    criterion: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    related: Vec<Related<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    row: Option<u32>,
    cell: Option<String>,
    line: Option<u32>,
    col: Option<u32>,
}

impl<'a> Item<'a> {
    pub(super) fn new(area: &str, finding: &'a Finding) -> Self {
        let place = &finding.place;
        let (line, col) = line_and_col(place);
        Self {
            code: &finding.code,
            name: &finding.name,
            severity: finding.severity.word(),
            message: &finding.message,
            help: &finding.help,
            file: &place.file,
            sheet: place.sheet(),
            row: place.row(),
            column: place.column(),
            cell: place.cell(),
            line,
            col,
            request: finding.request.as_deref(),
            criterion: finding.criterion.as_deref(),
            value: finding.value.as_ref().map(|v| v.0.as_str()),
            related: finding.related.iter().map(related).collect(),
            fingerprint: fingerprint(area, finding),
        }
    }
}

fn related(place: &Location) -> Related<'_> {
    let (line, col) = line_and_col(place);
    Related { file: &place.file, sheet: place.sheet(), row: place.row(), cell: place.cell(), line, col }
}

fn line_and_col(place: &Location) -> (Option<u32>, Option<u32>) {
    match place.spot {
        Spot::Text { line, col } => (Some(line), Some(col)),
        _ => (None, None),
    }
}

pub(super) fn render(batch: &Batch<'_>, out: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        head: Head::new(batch.version, batch.framework, batch.area, batch.as_of.clone()),
        complete: batch.complete,
        counts: Count {
            error: batch.counts.errors,
            query: batch.counts.queries,
            note: batch.counts.notes,
            waived: batch.counts.waived,
        },
        stages: batch
            .stages
            .iter()
            .map(|s| Stage { id: &s.id, ready: s.ready, requested: s.requested })
            .collect(),
        not_run: batch.not_run.iter().map(|(codes, reason)| Idle { codes, reason }).collect(),
        findings: Items { area: batch.area, findings: &batch.findings },
    };
    write(&document, out)
}
