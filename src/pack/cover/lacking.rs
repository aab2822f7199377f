//! What the note says of what is not there.

use super::counts::{MOST, counted};
use super::note::{called, sentence};
use super::sent::note_more;
use crate::pack::index::Index;
use crate::pack::plan::Item;
use crate::word::{Document, Text};

/// What is not available, why, and what is done instead: requests, parts of them, and columns of lists.
pub(super) fn unavailable(note: &mut Document, about: &Index<'_>) {
    let mut points = Vec::new();
    for item in &about.plan.items {
        for told in &item.unavailable {
            let part = item.request.parts.iter().find(|part| part.id == told.request.value);
            let part = part.map(|part| part.title.as_str());
            // A tracked child, by the reference.
            let child = told.request.value.split_once('/').map(|(_, child)| child);
            let what = match part.or(child) {
                Some(part) => format!("{}: {part}", called(item)),
                None => called(item),
            };
            let instead =
                told.instead.as_deref().map(|i| format!(" Instead: {}", sentence(i))).unwrap_or_default();
            points.push(point(&what, &format!("{}{instead}", sentence(&told.reason))));
        }
    }
    for list in &about.plan.lists {
        let Some(settings) = about.repository.list(&list.spec.id) else { continue };
        for column in &list.spec.columns {
            if let Some(reason) = settings.unavailable.get(&column.key) {
                let what = format!("{}, column {}", list.spec.title_of(), column.header);
                points.push(point(&what, &sentence(reason)));
            }
        }
    }
    section(note, "What is not available", points);
}

/// What is lacking of the rest: the first thing of each request, and how many more there are.
pub(super) fn gaps(note: &mut Document, about: &Index<'_>) {
    let mut points = Vec::new();
    for item in &about.plan.items {
        let lacks = lacks(item, about);
        let Some(first) = lacks.first() else { continue };
        let rest = match lacks.len() - 1 {
            0 => String::new(),
            rest => format!(" The index names {} more.", counted(rest, "thing")),
        };
        points.push(point(&called(item), &format!("{}{rest}", sentence(first))));
    }
    let general = about.told.gaps.iter().filter(|gap| gap.request.is_none());
    points.extend(general.map(|gap| point("The pack as a whole", &sentence(&gap.what))));
    section(note, "What is not in order", points);
}

fn lacks<'a>(item: &'a Item<'_>, about: &'a Index<'_>) -> Vec<&'a str> {
    let ours = |id: &str| id.split('/').next() == Some(item.request.id.as_str());
    let told = about.told.gaps.iter().filter(|gap| gap.request.as_deref().is_some_and(ours));
    let mut lacks: Vec<&str> = item.gaps.iter().map(String::as_str).collect();
    // What was checked of nothing says nothing new.
    if lacks.is_empty() || item.is_answered() {
        lacks.extend(told.map(|gap| gap.what.as_str()));
    }
    lacks
}

fn point(what: &str, why: &str) -> Text {
    Text::new().bold(format!("{what}. ")).plain(why)
}

fn section(note: &mut Document, title: &str, points: Vec<Text>) {
    if points.is_empty() {
        return;
    }
    let all = points.len();
    note.heading(1, title).bullets(points.into_iter().take(MOST));
    note_more(note, all);
}
