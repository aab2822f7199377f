//! Groups, criteria and aspects.

use super::faults::Faults;
use super::names::{Ids, Names};
use super::part::Part;
use super::tree::Tree;
use crate::framework::{Aspect, Criterion, Group};

pub(super) fn groups(tree: &Tree) -> Vec<Group> {
    tree.records("groups").iter().map(group).collect()
}

fn group(part: &Part) -> Group {
    Group { id: part.text("id"), title: part.text("title") }
}

pub(super) fn criteria(tree: &Tree, names: &Names, faults: &mut Faults) -> Vec<Criterion> {
    tree.records("criteria").iter().map(|part| criterion(part, names, faults)).collect()
}

fn criterion(part: &Part, names: &Names, faults: &mut Faults) -> Criterion {
    names.groups.refer(part, "group", faults);
    let parts = part.records("parts");
    let mut headings = Ids::new("part");
    headings.claim(&parts, "id", faults);
    let mut aspect = |aspect: &Part| {
        headings.refer(aspect, "part", faults);
        Aspect {
            id: aspect.text("id"),
            printed: aspect.optional("number"),
            part: aspect.optional("part"),
            text: aspect.text("text"),
        }
    };
    Criterion {
        id: part.text("id"),
        title: part.text("title"),
        group: part.text("group"),
        voice: part.flag("voice"),
        aspects: part.records("aspects").iter().map(&mut aspect).collect(),
        parts: parts.iter().map(group).collect(),
    }
}
