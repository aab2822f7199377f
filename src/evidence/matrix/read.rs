//! Reading the matrix.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::shape::FORM;
use super::{Matrix, MatrixRow, Views};
use crate::evidence::records::{Record, read_sheets, read_yaml};
use crate::evidence::{Fault, FaultKind, Rag, Told};
use crate::findings::Location;
use crate::framework::{Framework, MatrixSpec};

/// The file, in YAML or as a workbook.
pub(in crate::evidence) const FILES: [&str; 4] = ["matrix.yaml", "matrix.xlsx", "matrix.ods", "matrix.csv"];

/// Reads the matrix; an area without one has an empty one. YAML and a workbook may each hold some of it.
pub(in crate::evidence) fn read_all(root: &Path, framework: &Framework, faults: &mut Vec<Fault>) -> Matrix {
    let mut matrix = Matrix::default();
    let mut records = Vec::new();
    for name in FILES.into_iter().filter(|name| root.join(name).is_file()) {
        matrix.file = matrix.file.or(Some(name));
        let (path, shown) = (root.join(name), Arc::from(name));
        records.extend(match name.ends_with(".yaml") {
            true => read_yaml(&path, &shown, &FORM, faults),
            false => read_sheets(&path, &shown, &FORM, framework, faults),
        });
    }
    let mut reader = Reader { spec: framework.matrix.as_ref(), faults, seen: BTreeMap::new() };
    matrix.rows = records.into_iter().filter_map(|record| reader.row(record)).collect();
    matrix
}

struct Reader<'r> {
    spec: Option<&'r MatrixSpec>,
    faults: &'r mut Vec<Fault>,
    /// Where each line was first written.
    seen: BTreeMap<String, Location>,
}

impl Reader<'_> {
    /// A line; one without an id is none, nor is one of the framework's that nobody has filled in, nor the second of an id.
    fn row(&mut self, mut record: Record) -> Option<MatrixRow> {
        record.faults.iter_mut().for_each(|fault| fault.of = FORM.noun);
        self.faults.append(&mut record.faults);
        let Some(told) = record.one("line") else {
            if !record.has("line") {
                self.fault(record.at.clone(), FaultKind::EntryMissingField(String::new(), "line".into()));
            }
            return None;
        };
        let place = self.spec.and_then(|spec| spec.place(told));
        let given = |line: &str| self.spec.is_some_and(|spec| spec.ids().any(|id| id == line));
        let area = place.as_ref().map(|(area, _)| area.id.clone());
        let line = Told::new(place.map_or_else(|| told.value.clone(), |(_, line)| line), told.at.clone());
        if given(&line) && is_blank(&record) {
            return None;
        }
        if let Some(first) = self.seen.get(&line.value) {
            let wanted = format!("a line that is written once; it stands already at {first}");
            self.fault(told.at.clone(), FaultKind::InvalidValue("line".into(), wanted));
            return None;
        }
        self.seen.insert(line.value.clone(), line.at.clone());
        Some(MatrixRow {
            line,
            area,
            title: record.text("title"),
            officer: record.text("officer"),
            good: views(&record, "good.partnership", "good.families"),
            improve: views(&record, "improve.partnership", "improve.families"),
            action: record.text("action"),
            by: record.day("by"),
            evidence: record.all("evidence").to_vec(),
            rag: record.one("rag").and_then(rating),
            summary: record.text("summary"),
            at: record.at,
        })
    }

    fn fault(&mut self, at: Location, kind: FaultKind) {
        self.faults.push(Fault { of: FORM.noun, ..Fault::new(at, kind) });
    }
}

/// Whether nothing is filled in but what the template already holds.
fn is_blank(record: &Record) -> bool {
    record.fields.keys().all(|field| matches!(*field, "line" | "area" | "title"))
}

fn views(record: &Record, partnership: &str, families: &str) -> Views {
    Views { partnership: record.text(partnership), families: record.text(families) }
}

fn rating(told: &Told<String>) -> Option<Told<Rag>> {
    Rag::from_word(told).map(|rag| Told::new(rag, told.at.clone()))
}
