//! Words that several parts of the document share.

use chrono::NaiveDate;

use super::model::{ActionPart, Reference};
use crate::evidence::{Cohort, Rag, Statement};
use crate::word::{Fill, Text};

/// A date as people write it.
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// `1 strength`, `2 strengths`.
pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn and(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A text with a full stop at its end.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '\u{2026}']) { text.to_owned() } else { format!("{text}.") }
}

/// The judgement as a sentence; a draft says that there is none.
pub(super) fn judgement(statement: &Statement) -> String {
    statement.judgement.as_ref().map_or("No judgement has been written.".to_owned(), |text| sentence(text))
}

/// The heading of a column about these children.
pub(super) const fn cohort(cohort: Cohort) -> &'static str {
    match cohort {
        Cohort::EhcPlan => "EHC plan",
        Cohort::SenSupport => "SEN support",
        Cohort::AlternativeProvision => "Alternative provision",
    }
}

/// These children in a sentence.
pub(super) const fn children(cohort: Cohort) -> &'static str {
    match cohort {
        Cohort::EhcPlan => "children with an EHC plan",
        Cohort::SenSupport => "children on SEN support",
        Cohort::AlternativeProvision => "children in alternative provision",
    }
}

/// A rating as a word of its own.
pub(super) const fn rag(rag: Rag) -> &'static str {
    match rag {
        Rag::Red => "Red",
        Rag::Amber => "Amber",
        Rag::Green => "Green",
    }
}

/// The colour of a rating.
pub(super) const fn fill(rag: Rag) -> Fill {
    match rag {
        Rag::Red => Fill::Red,
        Rag::Amber => Fill::Amber,
        Rag::Green => Fill::Green,
    }
}

/// What shows a statement: title, day and requests, so that a reader can find it.
pub(super) fn reference(text: Text, reference: &Reference<'_>) -> Text {
    let entry = match reference {
        Reference::Entry(entry) => entry,
        Reference::Unknown(id) => return text.plain(format!("{id} (not among our evidence)")),
    };
    let mut about: Vec<String> = Vec::new();
    if !entry.is_final() {
        about.push("draft".to_owned());
    }
    about.extend(entry.as_at.as_ref().map(|at| day(at.value)));
    // A part of a request stands in the folder of the whole.
    let mut requests: Vec<&str> = entry.requests.iter().filter_map(|id| id.split('/').next()).collect();
    requests.dedup();
    match requests.as_slice() {
        [] => {}
        [one] => about.push(format!("request {one}")),
        many => about.push(format!("requests {}", and(many))),
    }
    let text = match &entry.url {
        Some(url) => text.link(&entry.title, &url.value),
        None => text.plain(&entry.title),
    };
    if about.is_empty() { text } else { text.plain(format!(" ({})", about.join(", "))) }
}

/// An action in a line: what, by when, and how it stands.
pub(super) fn action(part: &ActionPart<'_>) -> String {
    let mut about: Vec<String> = Vec::new();
    about.extend(part.action.due.as_ref().map(|due| format!("by {}", day(due.value))));
    about.extend(part.rating.map(|rating| rating.word().to_owned()));
    let what = part.action.what.as_deref().unwrap_or("It is not said what is to be done");
    if about.is_empty() { what.to_owned() } else { format!("{what} ({})", about.join("; ")) }
}
