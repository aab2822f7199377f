//! The tracked children as one JSON document.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::view::{Child, View};
use crate::cli::commands::show::VERSION;

/// Writes the document.
pub(super) fn write(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mix = |(mix, count): &(&crate::framework::Mix, usize)| json!({"measure": mix.measure, "count": count, "least": mix.least, "met": *count >= mix.least as usize, "text": mix.text});
    let document = json!({
        "schema": 1,
        "tool": {"name": "sendpack", "version": VERSION},
        "area": view.area,
        "as_of": view.now.format("%Y-%m-%d").to_string(),
        "complete": view.complete,
        "usual": view.usual,
        "chosen_by": view.chosen_by.map(moment),
        "count": view.composition.children,
        "mix": view.mix.iter().map(mix).collect::<Vec<_>>(),
        "children": view.children.iter().map(child).collect::<Vec<_>>(),
    });
    crate::json::write(&document, out)
}

fn child(child: &Child<'_>) -> Value {
    let lacks = |(id, title): &(&str, &str)| json!({"request": id, "title": title});
    let mut value = json!({
        "ref": child.name,
        "list": child.list,
        "agreement": {
            "family_asked": child.asked.map(|day| day.to_string()),
            "family_agreed": child.agreed.map(|day| day.to_string()),
            "young_person_agreed": child.young_person.map(|day| day.to_string()),
        },
        "requested": child.asked_for,
        "ready": child.asked_for - child.lacks.len(),
        "lacks": child.lacks.iter().map(lacks).collect::<Vec<_>>(),
        "errors": child.errors,
        "queries": child.queries,
        "next_meeting": child.next_meeting.map(moment),
    });
    if !child.facts.is_empty() {
        let facts: Map<String, Value> =
            child.facts.iter().map(|(k, v)| ((*k).to_owned(), json!(v))).collect();
        value["facts"] = Value::Object(facts);
    }
    value
}

fn moment(at: chrono::NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}
