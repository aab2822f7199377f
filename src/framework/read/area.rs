//! Partners, contacts and cohorts.

use super::tree::Tree;
use crate::framework::{Partnership, Role};

pub(super) fn partners(tree: &Tree) -> Vec<Partnership> {
    let partner = |p: &super::part::Part| Partnership { title: p.text("title"), words: p.texts("words") };
    tree.records("partners").iter().map(partner).collect()
}

pub(super) fn contacts(tree: &Tree) -> Vec<Role> {
    tree.records("contacts").iter().map(|c| Role { id: c.text("id"), title: c.text("title") }).collect()
}

pub(super) fn cohorts(tree: &Tree) -> Vec<String> {
    tree.holder("cohorts").map(|part| part.texts("cohorts")).unwrap_or_default()
}
