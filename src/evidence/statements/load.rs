//! Reading every file of `sef/`.

use std::collections::BTreeMap;
use std::path::Path;

use super::shape::FORM;
use super::{Kind, Statement};
use crate::evidence::records::{Record, read_folder};
use crate::evidence::{Cohort, Fault, FaultKind, Rag, Told, tags};
use crate::findings::{Location, nearest};
use crate::framework::{Framework, Request};

/// The folder.
pub(in crate::evidence) const FOLDER: &str = "sef";

/// Reads all statements, in order of place; an area without the folder has none. What is wrong with one is wrong with the
/// answer to the request that they are to answer, where they are.
pub(in crate::evidence) fn read_all(
    root: &Path,
    framework: &Framework,
    answers: Option<&Request>,
    faults: &mut Vec<Fault>,
) -> Vec<Statement> {
    let before = faults.len();
    let records = read_folder(root, FOLDER, &FORM, framework, faults);
    let mut reader = Reader { framework, faults, ids: BTreeMap::new() };
    let statements = records.into_iter().map(|record| reader.statement(record)).collect();
    for fault in faults.iter_mut().skip(before) {
        fault.requests = answers.iter().map(|request| request.id.clone()).collect();
        fault.stages = answers.map(|request| request.stages.clone()).unwrap_or_default();
    }
    statements
}

struct Reader<'r> {
    framework: &'r Framework,
    faults: &'r mut Vec<Fault>,
    /// Where each id was first given.
    ids: BTreeMap<String, Location>,
}

impl Reader<'_> {
    fn statement(&mut self, mut record: Record) -> Statement {
        let first = self.faults.len();
        self.faults.append(&mut record.faults);
        self.missing(&record);
        self.id(&record);
        let (criterion, aspect) = self.criterion(&record);
        let question = self.question(&record, criterion.as_ref());
        for fault in self.faults.iter_mut().skip(first) {
            fault.of = FORM.noun;
            fault.entry = record.name();
        }
        let told = |field: &str| record.one(field).cloned();
        Statement {
            id: told("id"),
            criterion,
            aspect,
            kind: record.text("kind").and_then(|word| Kind::from_word(&word)),
            rag: record.text("rag").and_then(|word| Rag::from_word(&word)),
            cohorts: record.all("cohorts").iter().filter_map(|word| Cohort::from_word(word)).collect(),
            question,
            judgement: told("judgement"),
            evidence: distinct(record.all("evidence")),
            impact: told("impact"),
            families: told("families"),
            partnership: told("partnership"),
            actions: distinct(record.all("actions")),
            origin: record.origin,
            at: record.at,
        }
    }

    /// Judgement, evidence and impact are no faults where they are missing: a statement may be unfinished, and a rule
    /// says so.
    fn missing(&mut self, record: &Record) {
        for field in ["id", "criterion", "kind"] {
            // An aspect says its criterion.
            let told = record.has(field) || field == "criterion" && record.has("aspect");
            if !told {
                self.fault(&record.at, FaultKind::EntryMissingField(record.name(), field.to_owned()));
            }
        }
    }

    fn id(&mut self, record: &Record) {
        let Some(id) = record.one("id") else { return };
        match self.ids.get(&id.to_lowercase()).cloned() {
            Some(first) => self.fault(&id.at, FaultKind::EntryDuplicateId(id.value.clone(), first)),
            None => {
                self.ids.insert(id.to_lowercase(), id.at.clone());
            }
        }
    }

    /// The criterion, and the aspect of it. An aspect alone says its criterion, and may stand in its place.
    fn criterion(&mut self, record: &Record) -> (Option<Told<String>>, Option<Told<String>>) {
        let (criterion, aspect) = (self.tag(record, "criterion"), self.tag(record, "aspect"));
        let whole = |told: &Told<String>| self.framework.criterion(told);
        let of =
            criterion.as_ref().or(aspect.as_ref()).and_then(|told| Some((whole(told)?, told.at.clone())));
        let Some((of, at)) = of else { return (None, None) };
        let is_aspect = |told: &Told<String>| of.aspects.iter().any(|aspect| aspect.id == told.value);
        match aspect {
            Some(aspect) if !is_aspect(&aspect) => {
                let some = of.aspects.first().map(|a| format!(", such as {}", a.id)).unwrap_or_default();
                let wanted = format!("an aspect of criterion {}{some}", of.id);
                self.fault(&aspect.at, FaultKind::InvalidValue("aspect".to_owned(), wanted));
                (Some(Told::new(of.id.clone(), at)), None)
            }
            aspect => {
                let aspect = aspect.or_else(|| criterion.filter(is_aspect));
                (Some(Told::new(of.id.clone(), at)), aspect)
            }
        }
    }

    fn tag(&mut self, record: &Record, field: &str) -> Option<Told<String>> {
        let tag = record.one(field)?;
        match tags::criterion(self.framework, tag) {
            Ok(id) => Some(Told::new(id, tag.at.clone())),
            Err(hint) => {
                self.fault(&tag.at, FaultKind::UnknownCriterion(tag.value.clone(), hint));
                None
            }
        }
    }

    /// The question as written, else the one that has the id of the criterion or of its group.
    fn question(&mut self, record: &Record, criterion: Option<&Told<String>>) -> Option<Told<String>> {
        let questions = &self.framework.questions;
        let known = |id: &str| questions.iter().find(|q| q.id.eq_ignore_ascii_case(id)).map(|q| q.id.clone());
        let Some(told) = record.one("question") else {
            let criterion = criterion?;
            let whole = self.framework.criterion(criterion)?;
            let id = known(&whole.id).or_else(|| known(&whole.group))?;
            return Some(Told::new(id, criterion.at.clone()));
        };
        let id = known(told);
        if id.is_none() {
            let ids: Vec<&str> = questions.iter().map(|q| q.id.as_str()).collect();
            let wanted = match nearest(told, ids.iter().copied()) {
                Some(near) => format!("one of {}; did you mean {near}?", ids.join(", ")),
                None => format!("one of {}", ids.join(", ")),
            };
            self.fault(&told.at, FaultKind::InvalidValue("question".to_owned(), wanted));
        }
        Some(Told::new(id?, told.at.clone()))
    }

    fn fault(&mut self, at: &Location, kind: FaultKind) {
        self.faults.push(Fault::new(at.clone(), kind));
    }
}

/// Each value once, in the order written.
fn distinct(all: &[Told<String>]) -> Vec<Told<String>> {
    let mut kept: Vec<Told<String>> = Vec::new();
    for told in all {
        if !kept.iter().any(|known| known.value.eq_ignore_ascii_case(&told.value)) {
            kept.push(told.clone());
        }
    }
    kept
}
