//! Groups, criteria and aspects.

use super::faults::Faults;
use super::names::Names;
use super::part::Part;
use super::tree::Tree;
use crate::framework::{Aspect, Criterion, Group};

pub(super) fn groups(tree: &Tree) -> Vec<Group> {
    tree.records("groups").iter().map(|g| Group { id: g.text("id"), title: g.text("title") }).collect()
}

pub(super) fn criteria(tree: &Tree, names: &Names, faults: &mut Faults) -> Vec<Criterion> {
    let criterion = |part: &Part| {
        names.groups.refer(part, "group", faults);
        Criterion {
            id: part.text("id"),
            title: part.text("title"),
            group: part.text("group"),
            voice: part.flag("voice"),
            aspects: (part.records("aspects").iter())
                .map(|a| Aspect { id: a.text("id"), text: a.text("text") })
                .collect(),
        }
    };
    tree.records("criteria").iter().map(criterion).collect()
}
