//! Reading the data map.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;

use super::shape::FORM;
use super::{DataMap, DataRow};
use crate::evidence::records::{Record, read_sheets, read_yaml};
use crate::evidence::{Fault, FaultKind, Owner, Partner, Told, tags};
use crate::findings::{Location, nearest};
use crate::framework::Framework;

/// The file, in YAML or as a workbook.
const YAML: &str = "datamap.yaml";
pub(in crate::evidence) const BOOKS: [&str; 3] = ["datamap.xlsx", "datamap.ods", "datamap.csv"];

/// Reads the data map; an area without one has an empty one. YAML and a workbook may each hold some of it.
pub(in crate::evidence) fn read_all(root: &Path, framework: &Framework, faults: &mut Vec<Fault>) -> DataMap {
    let (mut records, mut files) = (Vec::new(), Vec::new());
    for name in std::iter::once(YAML).chain(BOOKS) {
        let (path, shown) = (root.join(name), Arc::from(name));
        if !path.is_file() {
            continue;
        }
        files.push(name);
        records.extend(match name {
            YAML => read_yaml(&path, &shown, &FORM, faults),
            _ => read_sheets(&path, &shown, &FORM, framework, faults),
        });
    }
    let mut reader = Reader { framework, faults, seen: BTreeMap::new() };
    let is_begun = !records.is_empty();
    let rows = records.into_iter().filter_map(|record| reader.row(record)).collect();
    DataMap { is_begun, file: files.first().copied().unwrap_or(YAML).to_owned(), rows }
}

struct Reader<'r> {
    framework: &'r Framework,
    faults: &'r mut Vec<Fault>,
    /// Where each set of data was first named.
    seen: BTreeMap<String, Location>,
}

impl Reader<'_> {
    /// A row; none where it names its data and no more: such rows wait to be filled in.
    fn row(&mut self, mut record: Record) -> Option<DataRow> {
        self.faults.append(&mut record.faults);
        if record.has("data") && record.fields.keys().all(|path| ["data", "title"].contains(path)) {
            record.one("data").and_then(|told| self.data(told));
            return None;
        }
        for (field, path) in [("data", "data"), ("extract_hours", "extract_hours")] {
            if !record.has(path) {
                let kind =
                    FaultKind::EntryMissingField(record.text("data").unwrap_or_default(), field.into());
                self.faults.push(Fault { of: FORM.noun, ..Fault::new(record.at.clone(), kind) });
            }
        }
        Some(DataRow {
            title: record.text("title"),
            notes: record.text("notes"),
            data: record.one("data").and_then(|told| self.data(told)),
            system: record.text("system"),
            owner: Owner {
                role: record.text("owner.role"),
                team: record.text("owner.team"),
                email: record.text("owner.email"),
            },
            partner: record.text("partner").and_then(|word| Partner::from_word(&word)),
            takes: record.one("extract_hours").and_then(hours),
            rehearsed: record.day("rehearsed"),
            at: record.at,
        })
    }

    /// The id that a row names: of a list, or of a request or part.
    fn data(&mut self, told: &Told<String>) -> Option<Told<String>> {
        let lists = || self.framework.lists.iter().map(|list| list.id.as_str());
        let id = match lists().find(|id| id.eq_ignore_ascii_case(told)) {
            Some(id) => id.to_owned(),
            None => match tags::request(self.framework, told) {
                Ok(id) => id,
                Err(hint) => {
                    let near = nearest(told, lists()).map(|near| format!("did you mean {near}?"));
                    let hint = near.or(hint).map(|hint| format!("; {hint}")).unwrap_or_default();
                    self.invalid(told, format!("a list or request of the framework{hint}"));
                    return None;
                }
            },
        };
        if let Some(first) = self.seen.get(&id) {
            let wanted = format!("named once; it stands already at {first}");
            self.invalid(told, wanted);
            return None;
        }
        self.seen.insert(id.clone(), told.at.clone());
        Some(Told::new(id, told.at.clone()))
    }

    fn invalid(&mut self, told: &Told<String>, wanted: String) {
        let kind = FaultKind::InvalidValue("data".to_owned(), wanted);
        self.faults.push(Fault { of: FORM.noun, ..Fault::new(told.at.clone(), kind) });
    }
}

/// Hours as written, to the minute.
fn hours(told: &Told<String>) -> Option<Told<TimeDelta>> {
    let hours: f64 = told.value.parse().ok()?;
    // The shape admits at most a few thousand hours.
    Some(Told::new(TimeDelta::minutes((hours * 60.0).round() as i64), told.at.clone()))
}
