//! Reading every file of `actions/`.

use std::collections::BTreeMap;
use std::path::Path;

use super::shape::FORM;
use super::{Action, ratings};
use crate::evidence::records::{Record, read_folder};
use crate::evidence::{Fault, FaultKind, Partner};
use crate::findings::Location;
use crate::framework::Framework;

/// The folder.
pub(in crate::evidence) const FOLDER: &str = "actions";

/// Fields without which nobody can follow an action up.
const NEEDED: [&str; 3] = ["what", "owner.role", "due"];

/// Reads all actions, in order of place; an area without the folder has none.
pub(in crate::evidence) fn read_all(
    root: &Path,
    framework: &Framework,
    faults: &mut Vec<Fault>,
) -> Vec<Action> {
    let records = read_folder(root, FOLDER, &FORM, framework, faults);
    let mut reader = Reader { faults, ids: BTreeMap::new() };
    records.into_iter().map(|record| reader.action(record)).collect()
}

struct Reader<'r> {
    faults: &'r mut Vec<Fault>,
    /// Where each id was first given.
    ids: BTreeMap<String, Location>,
}

impl Reader<'_> {
    fn action(&mut self, mut record: Record) -> Action {
        self.faults.append(&mut record.faults);
        let (ratings, wrong) = ratings::read(&record);
        wrong.into_iter().for_each(|(at, kind)| self.fault(&record, at, kind));
        self.id(&record);
        Action {
            id: record.one("id").cloned(),
            what: record.text("what"),
            source: record.text("source.kind"),
            source_ref: record.text("source.ref"),
            role: record.text("owner.role"),
            partner: record.text("owner.partner").and_then(|word| Partner::from_word(&word)),
            start: record.day("start"),
            due: record.day("due"),
            ratings,
            next_steps: record.text("next_steps"),
            measure: record.text("measure"),
            decision: record.text("decision"),
            lacks: NEEDED.iter().copied().filter(|field| !record.has(field)).collect(),
            origin: record.origin,
            at: record.at,
        }
    }

    fn id(&mut self, record: &Record) {
        let Some(id) = record.one("id") else {
            let kind = FaultKind::EntryMissingField(record.name(), "id".to_owned());
            return self.fault(record, record.at.clone(), kind);
        };
        match self.ids.get(&id.to_lowercase()).cloned() {
            Some(first) => {
                let kind = FaultKind::EntryDuplicateId(id.value.clone(), first);
                self.fault(record, id.at.clone(), kind);
            }
            None => {
                self.ids.insert(id.to_lowercase(), id.at.clone());
            }
        }
    }

    fn fault(&mut self, record: &Record, at: Location, kind: FaultKind) {
        self.faults.push(Fault { of: FORM.noun, entry: record.name(), ..Fault::new(at, kind) });
    }
}
