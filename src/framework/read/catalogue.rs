//! The catalogue, part by part.

use super::faults::Faults;
use super::names::Names;
use super::part::Part;
use super::tree::{Library, Tree};
use super::{area, codes, criteria, evaluation, lists, matrix, milestones, requests, stages, team};
use crate::framework::{Caution, Confidence, Fault, Framework, Guidance, LaCodes};

/// Reads the catalogue whose main file is `main`.
pub(crate) fn catalogue(library: &dyn Library, main: &str, las: LaCodes) -> Result<Framework, Vec<Fault>> {
    let mut faults = Faults::default();
    let read = Tree::load(library, main, &mut faults).map(|tree| build(&tree, las, &mut faults));
    match read {
        Some(framework) => faults.or(framework),
        None => Err(faults.list()),
    }
}

fn build(tree: &Tree, las: LaCodes, faults: &mut Faults) -> Framework {
    let names = Names::gather(tree, faults);
    let milestones = milestones::milestones(tree, &names, faults);
    Framework {
        id: tree.text("id"),
        title: tree.text("title"),
        about: tree.text("about"),
        stages: stages::stages(tree, &names, faults),
        contacts: area::contacts(tree),
        partners: area::partners(tree),
        cohorts: area::cohorts(tree),
        groups: criteria::groups(tree),
        criteria: criteria::criteria(tree, &names, faults),
        sections: requests::sections(tree),
        requests: requests::requests(tree, &names, faults),
        skipped: requests::skipped(tree),
        lists: lists::lists(tree, &names, faults),
        code_sets: codes::code_sets(tree, &names, faults),
        las,
        fresh_months: tree.holder("fresh_months").and_then(|p| p.number("fresh_months")).unwrap_or_default(),
        plans: evaluation::plans(tree, &names, &milestones, faults),
        milestones,
        questions: evaluation::questions(tree),
        rag: evaluation::rag(tree),
        outcomes: evaluation::outcomes(tree),
        tracking: evaluation::tracking(tree, &names, faults),
        self_evaluation: evaluation::self_evaluation(tree),
        matrix: matrix::matrix(tree, &names, faults),
        team: team::team(tree, &names, faults),
        sources: all(tree, "sources", |p| (p.text("name"), p.text("text"))),
        confidence: all(tree, "confidence", |p| Confidence { level: p.text("level"), text: p.text("text") }),
        cautions: all(tree, "cautions", |p| Caution { about: p.text("about"), text: p.text("text") }),
        guidance: all(tree, "guidance", |p| Guidance {
            id: p.text("id"),
            text: p.text("text"),
            source: p.text("source"),
        }),
    }
}

fn all<T>(tree: &Tree, key: &'static str, make: impl Fn(&Part) -> T) -> Vec<T> {
    tree.records(key).iter().map(make).collect()
}
