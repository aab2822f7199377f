//! Ids of each kind: none twice, and every reference leads somewhere.

use std::collections::BTreeSet;

use super::faults::Faults;
use super::part::Part;
use super::tree::Tree;
use crate::framework::FaultKind;
use crate::yaml::Node;

/// The ids of one kind.
pub(super) struct Ids {
    what: &'static str,
    ids: BTreeSet<String>,
}

impl Ids {
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, ids: BTreeSet::new() }
    }

    /// An id that no part carries.
    pub(super) fn add(&mut self, id: &str) {
        self.ids.insert(id.to_owned());
    }

    /// Takes the id of every part; an empty one and one taken already are faults.
    pub(super) fn claim(&mut self, parts: &[Part], key: &str, faults: &mut Faults) {
        for part in parts {
            let Some((node, id)) = part.node.get(key).and_then(|n| Some((n, n.text()?))) else { continue };
            if id.trim().is_empty() {
                faults.not_a(part, key, "text that is not empty");
            } else if !self.ids.insert(id.to_owned()) {
                faults.duplicate(part, node, id);
            }
        }
    }

    fn of(what: &'static str, parts: &[Part], key: &str, faults: &mut Faults) -> Self {
        let mut ids = Self::new(what);
        ids.claim(parts, key, faults);
        ids
    }

    /// Every value of `part` at `key` must be one of these ids.
    pub(super) fn refer(&self, part: &Part, key: &str, faults: &mut Faults) {
        for (node, id) in part.items(key).iter().filter_map(|n: &Node| Some((n, n.text()?))) {
            if !self.ids.contains(id) {
                faults.add(part.file, node.at, FaultKind::Dangling(self.what, id.to_owned()));
            }
        }
    }
}

/// The ids of every kind that something refers to.
pub(super) struct Names {
    pub(super) stages: Ids,
    pub(super) sections: Ids,
    pub(super) groups: Ids,
    pub(super) criteria: Ids,
    pub(super) lists: Ids,
    pub(super) code_sets: Ids,
    pub(super) sources: Ids,
    pub(super) outcomes: Ids,
}

impl Names {
    /// All ids in the catalogue, those that nothing refers to checked as well.
    pub(super) fn gather(tree: &Tree, faults: &mut Faults) -> Self {
        let mut of = |what, key, id| Ids::of(what, &tree.records(key), id, faults);
        let names = Self {
            stages: of("stage", "stages", "id"),
            sections: of("section", "sections", "id"),
            groups: of("group", "groups", "id"),
            criteria: of("criterion", "criteria", "id"),
            lists: of("list", "lists", "id"),
            code_sets: of("code set", "code_sets", "id"),
            sources: of("source", "sources", "name"),
            outcomes: of("outcome", "outcomes", "id"),
        };
        for (key, id) in
            [("questions", "id"), ("guidance", "id"), ("contacts", "id"), ("rag", "value"), ("plans", "id")]
        {
            of(key, key, id);
        }
        Ids::of("request", &with_inner(tree, "requests", "parts", "skipped"), "id", faults);
        // Aspects share their namespace with criteria, since evidence may name either.
        Ids::of("aspect", &with_inner(tree, "criteria", "aspects", ""), "id", faults);
        names
    }
}

/// The records at `key`, those within each at `inner`, and those at `more`.
fn with_inner<'a>(tree: &'a Tree, key: &'static str, inner: &str, more: &'static str) -> Vec<Part<'a>> {
    let outer = tree.records(key);
    let within: Vec<Part> = outer.iter().flat_map(|r| r.records(inner)).collect();
    outer.into_iter().chain(within).chain(tree.records(more)).collect()
}
