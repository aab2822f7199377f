//! Reading `team.yaml`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::shape::FORM;
use super::{Arrangement, Away, Person, Role, Team};
use crate::evidence::records::{Record, read_yaml};
use crate::evidence::{Fault, FaultKind, Partner, Told};
use crate::findings::{Location, nearest};
use crate::framework::{Framework, TeamWanted};

/// The file.
const FILE: &str = "team.yaml";

/// Reads the inspection team; an area without the file has an empty one.
pub(in crate::evidence) fn read(root: &Path, framework: &Framework, faults: &mut Vec<Fault>) -> Team {
    let path = root.join(FILE);
    let mut team = Team { is_there: path.exists(), ..Team::default() };
    if !team.is_there {
        return team;
    }
    let records = read_yaml(&path, &Arc::from(FILE), &FORM, faults);
    let wanted = framework.team.as_ref();
    let mut reader = Reader { wanted, faults, seen: BTreeMap::new() };
    for mut record in records {
        reader.faults.append(&mut record.faults);
        let all = |field: &str| record.inner.get(field).map_or(&[][..], Vec::as_slice);
        team.has_nameless |= all("roles").iter().any(|record| record.one("role").is_none());
        team.roles.extend(all("roles").iter().filter_map(|record| reader.role(record)));
        team.logistics.extend(all("logistics").iter().map(|record| reader.arrangement(record)));
        team.sessions.extend(all("sessions").iter().map(|record| reader.session(record)));
    }
    team
}

/// Whether anything is filled in.
fn is_given(record: &&Record) -> bool {
    !record.fields.is_empty()
}

pub(super) struct Reader<'r> {
    pub(super) wanted: Option<&'r TeamWanted>,
    faults: &'r mut Vec<Fault>,
    /// Where each role was first named.
    seen: BTreeMap<String, Location>,
}

impl Reader<'_> {
    /// A role; one without a name is none, and so is the second of a name.
    fn role(&mut self, record: &Record) -> Option<Role> {
        let Some(title) = record.one("role") else {
            self.missing(record, "role");
            return None;
        };
        if let Some(first) = self.seen.get(&title.to_lowercase()) {
            let wanted = format!("a role that is named once; it stands already at {first}");
            self.invalid(&title.at, "role", wanted);
            return None;
        }
        self.seen.insert(title.to_lowercase(), title.at.clone());
        let inner = |field: &str| record.inner.get(field).map_or(&[][..], Vec::as_slice);
        Some(Role {
            fills: self.filled(title, record.all("fills")),
            holder: self.person(record),
            deputies: inner("deputy").iter().filter(is_given).map(|record| self.person(record)).collect(),
            does: record.text("does"),
            partner: record.text("partner").and_then(|word| Partner::from_word(&word)),
            title: title.clone(),
        })
    }

    /// The framework's roles that a role fills: those that it says, and the one whose name it has.
    fn filled(&mut self, title: &Told<String>, said: &[Told<String>]) -> Vec<String> {
        let Some(wanted) = self.wanted else { return Vec::new() };
        let own = wanted.roles.iter().find(|role| role.is_called(title)).map(|role| role.id.clone());
        let ids: Vec<&str> = wanted.roles.iter().map(|role| role.id.as_str()).collect();
        let said = said.iter().filter_map(|told| self.known(told, "fills", "a role", &ids));
        own.into_iter().chain(said.collect::<Vec<_>>()).collect()
    }

    fn person(&mut self, record: &Record) -> Person {
        let away = record.inner.get("away").map_or(&[][..], Vec::as_slice);
        Person {
            name: record.text("name"),
            email: record.one("email").cloned(),
            phone: record.text("phone"),
            away: away.iter().filter_map(|record| self.away(record)).collect(),
            at: record.at.clone(),
        }
    }

    fn away(&mut self, record: &Record) -> Option<Away> {
        let Some(from) = record.day("from") else {
            if !record.has("from") {
                self.missing(record, "from");
            }
            return None;
        };
        let to = record.day("to");
        if let Some(to) = to.as_ref().filter(|to| to.value < from.value) {
            self.invalid(&to.at, "to", "a day that is not before the first".to_owned());
            return None;
        }
        let to = to.map_or(from.value, |to| to.value);
        Some(Away { from: from.value, to, at: record.at.clone() })
    }

    fn arrangement(&mut self, record: &Record) -> Arrangement {
        if !record.has("item") {
            self.missing(record, "item");
        }
        let item = record.text("item");
        let items = || self.wanted.iter().flat_map(|wanted| &wanted.logistics);
        let own = items().find(|own| item.as_ref().is_some_and(|item| own.title.eq_ignore_ascii_case(item)));
        let own = own.map(|own| own.id.clone());
        let ids: Vec<&str> = items().map(|item| item.id.as_str()).collect();
        let all = record.all("covers").iter();
        let said: Vec<String> = all.filter_map(|told| self.known(told, "covers", "an item", &ids)).collect();
        Arrangement {
            item,
            covers: own.into_iter().chain(said).collect(),
            owner: record.one("owner").cloned(),
            by: record.day("by"),
            done: record.day("done"),
            note: record.text("note"),
            at: record.at.clone(),
        }
    }

    /// An id of the framework as it writes it.
    pub(super) fn known(
        &mut self,
        told: &Told<String>,
        field: &str,
        what: &str,
        ids: &[&str],
    ) -> Option<String> {
        if let Some(id) = ids.iter().find(|id| id.eq_ignore_ascii_case(told)) {
            return Some((*id).to_owned());
        }
        let hint = match nearest(told, ids.iter().copied()) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("there are {}", ids.join(", ")),
        };
        self.invalid(&told.at, field, format!("{what} of the framework; {hint}"));
        None
    }

    pub(super) fn missing(&mut self, record: &Record, field: &str) {
        let kind = FaultKind::EntryMissingField(String::new(), field.to_owned());
        self.faults.push(Fault { of: FORM.noun, ..Fault::new(record.at.clone(), kind) });
    }

    pub(super) fn invalid(&mut self, at: &Location, field: &str, wanted: String) {
        let kind = FaultKind::InvalidValue(field.to_owned(), wanted);
        self.faults.push(Fault { of: FORM.noun, ..Fault::new(at.clone(), kind) });
    }
}
