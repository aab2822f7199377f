//! The self-evaluation matrix.

use super::faults::Faults;
use super::names::{Ids, Names};
use super::part::Part;
use super::tree::Tree;
use crate::framework::{MatrixArea, MatrixSpec, SubArea};

pub(super) fn matrix(tree: &Tree, names: &Names, faults: &mut Faults) -> Option<MatrixSpec> {
    let part = tree.holder("matrix")?.part("matrix")?;
    names.sources.refer(&part, "sources", faults);
    let areas = part.records("areas");
    let within: Vec<Part> = areas.iter().flat_map(|area| area.records("sub_areas")).collect();
    let all: Vec<Part> = areas.iter().cloned().chain(within).collect();
    Ids::new("area").claim(&all, "id", faults);
    Some(MatrixSpec { areas: areas.iter().map(area).collect(), sources: part.texts("sources") })
}

fn area(part: &Part) -> MatrixArea {
    let sub = |part: &Part| SubArea { id: part.text("id"), title: part.text("title") };
    MatrixArea {
        id: part.text("id"),
        title: part.text("title"),
        sub_areas: part.records("sub_areas").iter().map(sub).collect(),
    }
}
