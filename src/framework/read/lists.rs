//! Lists and their columns.

use std::collections::BTreeMap;

use super::faults::Faults;
use super::names::{Ids, Names};
use super::part::Part;
use super::tree::Tree;
use crate::framework::{Column, ColumnType, ListSpec, header_key};

pub(super) fn lists(tree: &Tree, names: &Names, faults: &mut Faults) -> Vec<ListSpec> {
    let sets: Vec<String> = tree.records("code_sets").iter().map(|s| s.text("id")).collect();
    let list = |part: &Part| {
        let columns = part.records("columns");
        check(part, &columns, names, faults);
        ListSpec {
            id: part.text("id"),
            number: part.number("number").and_then(|n| u8::try_from(n).ok()),
            title: part.text("title"),
            cohort: part.text("cohort"),
            covers: part.optional("covers"),
            sheets: part.texts("sheets"),
            book: part.optional("book"),
            folder: part.optional("folder"),
            family: part.text("family"),
            person_level: part.flag("person_level"),
            one_row_each: part.flag("one_row_each"),
            columns: columns.iter().map(|c| column(c, &sets)).collect(),
        }
    };
    tree.records("lists").iter().map(list).collect()
}

fn check(list: &Part, columns: &[Part], names: &Names, faults: &mut Faults) {
    for (key, wanted) in [("sheets", "at least one name"), ("columns", "at least one column")] {
        if list.node.get(key).is_some() && list.items(key).is_empty() && list.records(key).is_empty() {
            faults.not_a(list, key, wanted);
        }
    }
    Ids::new("column").claim(columns, "key", faults);
    check_headings(columns, faults);
    for column in columns {
        names.code_sets.refer(column, "codes", faults);
        names.sources.refer(column, "sources", faults);
        match (column.text("type") == "code", column.node.get("codes").is_some()) {
            (true, false) => faults.not_a(column, "codes", "the id of a code set, since the type is code"),
            (false, true) => faults.not_a(column, "codes", "left out, since the type is not code"),
            _ => {}
        }
    }
}

/// A heading that could mean two columns of a list would be read as the wrong one.
fn check_headings(columns: &[Part], faults: &mut Faults) {
    let mut owners = BTreeMap::new();
    for (i, column) in columns.iter().enumerate() {
        for field in ["header", "aliases"] {
            for (node, text) in column.items(field).iter().filter_map(|n| Some((n, n.text()?))) {
                let key = header_key(text);
                if key.is_empty() {
                    faults.not_a_at(column, node, field, "a heading that is not empty");
                } else if *owners.entry(key).or_insert(i) != i {
                    faults.duplicate(column, node, text);
                }
            }
        }
    }
}

fn column(part: &Part, sets: &[String]) -> Column {
    Column {
        key: part.text("key"),
        header: part.text("header"),
        aliases: part.texts("aliases"),
        kind: kind(part, sets),
        required: part.text("required"),
        format: part.text("format"),
        meaning: part.text("meaning"),
        blank: part.text("blank"),
        sources: part.texts("sources"),
    }
}

/// The type by its word; whatever is not one is a fault of shape already, and text meanwhile.
fn kind(part: &Part, sets: &[String]) -> ColumnType {
    let set = part.text("codes");
    match part.text("type").as_str() {
        "id" => ColumnType::Id,
        "upn" => ColumnType::Upn,
        "uln" => ColumnType::Uln,
        "date" => ColumnType::Date,
        "urn" => ColumnType::Urn,
        "whole" => ColumnType::Whole,
        "percent" => ColumnType::Percent,
        "code" => sets.iter().position(|s| *s == set).map_or(ColumnType::Text, ColumnType::Code),
        _ => ColumnType::Text,
    }
}
