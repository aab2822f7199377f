//! Sections, requests and skipped numbers.

use super::faults::Faults;
use super::names::Names;
use super::part::Part;
use super::tree::Tree;
use crate::framework::{PersonalData, Request, RequestKind, Requested, Section, Skipped};

pub(super) fn sections(tree: &Tree) -> Vec<Section> {
    let section =
        |s: &Part| Section { id: s.text("id"), title: s.text("title"), partner: s.optional("partner") };
    tree.records("sections").iter().map(section).collect()
}

pub(super) fn skipped(tree: &Tree) -> Vec<Skipped> {
    tree.records("skipped").iter().map(|s| Skipped { id: s.text("id"), reason: s.text("reason") }).collect()
}

pub(super) fn requests(tree: &Tree, names: &Names, faults: &mut Faults) -> Vec<Request> {
    let request = |part: &Part| {
        check(part, names, faults);
        read(part)
    };
    tree.records("requests").iter().map(request).collect()
}

fn check(part: &Part, names: &Names, faults: &mut Faults) {
    names.sections.refer(part, "section", faults);
    names.stages.refer(part, "stages", faults);
    names.criteria.refer(part, "criteria", faults);
    names.lists.refer(part, "list", faults);
    names.lists.refer(part, "or_lists", faults);
    if part.node.get("stages").is_some() && part.items("stages").is_empty() {
        faults.not_a(part, "stages", "at least one stage");
    }
    let id = part.text("id");
    if id.contains('/') {
        faults.not_a(part, "id", "an id without a slash, which is for parts of a request");
    }
    for piece in part.records("parts") {
        if piece.optional("id").is_some_and(|piece| !is_part_of(&piece, &id)) {
            let wanted = format!("the request's id, a slash and a name, such as {id}/further-data");
            faults.not_a(&piece, "id", &wanted);
        }
    }
}

/// Whether `piece` is `id/name-in-kebab-case`.
fn is_part_of(piece: &str, id: &str) -> bool {
    let name = piece.strip_prefix(id).and_then(|rest| rest.strip_prefix('/'));
    name.is_some_and(|name| {
        name.split('-').all(|word| {
            !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
    })
}

fn read(part: &Part) -> Request {
    let personal_data =
        PersonalData::from_word(&part.text("personal_data")).unwrap_or(PersonalData::PersonLevel);
    Request {
        id: part.text("id"),
        own_id: part.flag("own_id"),
        title: part.text("title"),
        description: part.text("description"),
        section: part.text("section"),
        stages: part.texts("stages"),
        personal_data,
        kind: RequestKind::of(part.optional("kind").as_deref(), personal_data),
        formats: part.texts("formats"),
        criteria: part.texts("criteria"),
        parts: (part.records("parts").iter())
            .map(|p| Requested { id: p.text("id"), title: p.text("title") })
            .collect(),
        list: part.optional("list"),
        or_lists: part.texts("or_lists"),
        per_child: part.flag("per_child"),
        conditional: part.optional("conditional"),
        form: part.optional("form"),
        template: part.optional("template"),
        fresh_months: part.number("fresh_months"),
        window_months: part.number("window_months"),
        note: part.optional("note"),
    }
}
