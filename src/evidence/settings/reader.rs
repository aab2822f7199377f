//! From the tree of `sendpack.yaml` to settings. What is wrong is left out; what its shape does not tell is noted here.

use std::collections::BTreeMap;

use super::extract::{at, days, entries, plain, records, text, told};
use super::folders::{expand, is_root};
use super::{
    Contact, Freshness, ListSettings, NameOf, Named, Paths, Sef, Settings, Unavailable, Waiver, local,
};
use crate::evidence::{Fault, FaultKind, Told};
use crate::findings::{Location, nearest, one_line};
use crate::framework;
use crate::yaml::{self, Node, Place, scalar};

/// The size over which a document is queried, in MB, unless settings say otherwise.
const MAX_MB: u32 = 100;

/// Reads settings, noting faults.
pub(super) struct Reader<'e> {
    env: &'e dyn Fn(&str) -> Option<String>,
    pub(super) faults: Vec<Fault>,
    pub(super) named: Vec<Named>,
}

impl<'e> Reader<'e> {
    pub(super) fn new(env: &'e dyn Fn(&str) -> Option<String>, faults: Vec<Fault>) -> Self {
        Self { env, faults, named: Vec::new() }
    }

    /// The settings that `root` holds, which was read from `source`.
    pub(super) fn settings(&mut self, root: &Node, source: &str) -> Settings {
        let area = root.get("area");
        let inspection = root.get("inspection");
        let holidays = root.get("holidays");
        Settings {
            at: at(root.at),
            // It heads what is printed: it stays on its line and commands no terminal.
            area: area
                .and_then(|n| plain(n, "name"))
                .map(|name| one_line(&name).into_owned())
                .unwrap_or_default(),
            la_code: area.and_then(|n| self.la_code(n)),
            framework: self.framework(root),
            contacts: self.contacts(root),
            notified: inspection.and_then(|n| told(n, "notified", scalar::date_time)),
            overrides: self.moved(NameOf::Stage, inspection, "overrides", scalar::date_time),
            dates: self.moved(NameOf::Milestone, inspection, "dates", scalar::date),
            outcome: self.outcome(inspection),
            recommendations: self.recommendations(inspection, "inspection"),
            last_inspection: root.get("last_inspection").and_then(|n| self.last_inspection(n)),
            lead_inspector: inspection.and_then(|n| plain(n, "lead_inspector")),
            lists: self.lists(root),
            books: BTreeMap::new(),
            paths: self.paths(root),
            holidays_add: days(holidays, "add"),
            holidays_drop: days(holidays, "drop"),
            freshness: self.freshness(root.get("freshness")),
            sef: self.sef(root.get("sef")),
            waivers: records(root, "waivers").into_iter().filter_map(waiver).collect(),
            unavailable: records(root, "unavailable")
                .into_iter()
                .filter_map(|n| self.unavailable(n))
                .collect(),
            rules: local::read(root, source, &mut self.faults),
            max_mb: root
                .get("documents")
                .and_then(|n| told(n, "max_mb", whole))
                .map_or(MAX_MB, |told| told.value),
            documents_at: root.get("paths").and_then(|n| text(n, "documents")).map(|told| told.at),
            named: std::mem::take(&mut self.named),
        }
    }

    fn la_code(&mut self, area: &Node) -> Option<Told<String>> {
        let code = text(area, "la_code")?;
        if code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit()) {
            return Some(code);
        }
        self.invalid(
            code.at,
            "area.la_code",
            "the three digits of the local authority, such as \"301\"".into(),
        );
        None
    }

    fn framework(&mut self, root: &Node) -> Told<String> {
        let name = text(root, "framework").unwrap_or_else(|| Told::new(String::new(), at(root.at)));
        let names = framework::names();
        if !name.is_empty() && !names.contains(&name.as_str()) {
            let near = nearest(&name, names.iter().copied());
            let wanted = near.map_or_else(|| format!("one of {}", names.join(", ")), str::to_owned);
            self.invalid(name.at.clone(), "framework", wanted);
        }
        name
    }

    /// What the inspection settings say of the times of stages or milestones.
    fn moved<T>(
        &mut self,
        of: NameOf,
        inspection: Option<&Node>,
        key: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> BTreeMap<String, Told<T>> {
        let mut moved = BTreeMap::new();
        for entry in entries(inspection, key) {
            self.name(of.clone(), &entry.key, &format!("inspection.{key}"), entry.at);
            if let Some(time) = entry.value.text().and_then(&read) {
                moved.insert(entry.key.clone(), Told::new(time, at(entry.value.at)));
            }
        }
        moved
    }

    fn outcome(&mut self, inspection: Option<&Node>) -> Option<Told<String>> {
        let outcome = text(inspection?, "outcome")?;
        let (of, name) = (NameOf::Outcome, outcome.value.clone());
        self.named.push(Named { of, name, path: "inspection.outcome".into(), at: outcome.at.clone() });
        Some(outcome)
    }

    fn contacts(&mut self, root: &Node) -> BTreeMap<String, Contact> {
        let mut contacts = BTreeMap::new();
        for entry in entries(Some(root), "contacts") {
            self.name(NameOf::Contact, &entry.key, "contacts", entry.at);
            contacts.insert(entry.key.clone(), contact(entry));
        }
        contacts
    }

    fn lists(&mut self, root: &Node) -> BTreeMap<String, ListSettings> {
        let mut lists = BTreeMap::new();
        for entry in entries(Some(root), "lists") {
            self.name(NameOf::List, &entry.key, "lists", entry.at);
            let node = &entry.value;
            let mut unavailable = BTreeMap::new();
            for column in entries(Some(node), "unavailable") {
                let path = format!("lists.{}.unavailable", entry.key);
                self.name(NameOf::Column(entry.key.clone()), &column.key, &path, column.at);
                let reason = column.value.text().unwrap_or_default().trim();
                if reason.is_empty() {
                    self.invalid(
                        at(column.at),
                        &format!("{path}.{}", column.key),
                        "the reason, as text".into(),
                    );
                } else {
                    unavailable.insert(column.key.clone(), reason.to_owned());
                }
            }
            let list = ListSettings {
                at: at(entry.at),
                file: text(node, "file"),
                sheet: text(node, "sheet"),
                as_at: told(node, "as_at", scalar::date),
                unavailable,
            };
            lists.insert(entry.key.clone(), list);
        }
        lists
    }

    fn freshness(&mut self, node: Option<&Node>) -> Freshness {
        let mut requests = BTreeMap::new();
        for entry in entries(node, "requests") {
            self.name(NameOf::Request, &entry.key, "freshness.requests", entry.at);
            if let Some(months) = entry.value.text().and_then(whole) {
                requests.insert(entry.key.clone(), months);
            }
        }
        let default_months = node.and_then(|n| told(n, "default_months", whole)).map(|told| told.value);
        Freshness { default_months, requests }
    }

    fn sef(&mut self, node: Option<&Node>) -> Sef {
        let mut answers = BTreeMap::new();
        for entry in entries(node, "answers") {
            self.name(NameOf::Question, &entry.key, "sef.answers", entry.at);
            if let Some(answer) = entry.value.text().map(str::trim).filter(|answer| !answer.is_empty()) {
                answers.insert(entry.key.clone(), answer.to_owned());
            }
        }
        Sef { context: node.and_then(|n| plain(n, "context")), answers }
    }

    fn unavailable(&mut self, node: &Node) -> Option<Unavailable> {
        let request = text(node, "request")?;
        let place = node.get("request").map_or(node.at, |n| n.at);
        self.named.push(Named {
            of: NameOf::Part,
            name: request.value.clone(),
            path: "unavailable.request".into(),
            at: at(place),
        });
        let instead = plain(node, "instead");
        Some(Unavailable { at: at(node.at), request, reason: plain(node, "reason")?, instead })
    }

    fn paths(&mut self, root: &Node) -> Paths {
        Paths {
            lists: self.path(root, "lists"),
            tracking: self.path(root, "tracking"),
            documents: self.path(root, "documents"),
        }
    }

    /// A folder: the usual one where settings say nothing, or nothing that works.
    fn path(&mut self, root: &Node, name: &str) -> String {
        let Some(written) = root.get("paths").and_then(|n| text(n, name)) else { return name.to_owned() };
        match expand(&written, self.env) {
            Ok(path) if name == "documents" && is_root(&path) => {
                let wanted = "a folder within the repository, not the repository itself".into();
                self.invalid(written.at, "paths.documents", wanted);
                name.to_owned()
            }
            Ok(path) => path,
            Err(wanted) => {
                self.invalid(written.at, &format!("paths.{name}"), wanted);
                name.to_owned()
            }
        }
    }

    fn name(&mut self, of: NameOf, name: &str, path: &str, place: Place) {
        let path = format!("{path}.{name}");
        self.named.push(Named { of, name: name.to_owned(), path, at: at(place) });
    }

    pub(super) fn invalid(&mut self, at: Location, path: &str, wanted: String) {
        self.faults.push(Fault::new(at, FaultKind::SettingInvalid(path.to_owned(), wanted)));
    }
}

fn contact(entry: &yaml::Entry) -> Contact {
    let node = &entry.value;
    Contact {
        at: at(entry.at),
        name: plain(node, "name"),
        role: plain(node, "role"),
        email: plain(node, "email"),
        phone: plain(node, "phone"),
    }
}

fn waiver(node: &Node) -> Option<Waiver> {
    Some(Waiver {
        at: at(node.at),
        rule: text(node, "rule")?,
        place: plain(node, "where")?,
        reason: plain(node, "reason")?,
        until: told(node, "until", scalar::date)?,
        by: plain(node, "by")?,
    })
}

fn whole(text: &str) -> Option<u32> {
    text.parse().ok().filter(|n| *n > 0)
}
