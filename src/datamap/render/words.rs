//! What all renderers say.

use chrono::NaiveDate;

use super::View;
use crate::datamap::{DataLine, Inventory, Mapped, PaperLine, Standing};
use crate::evidence::{Entry, Owner};
use crate::readiness::Holder;
use crate::rehearsal::render::hours;
use crate::terminal::Tone;

/// From which moment working time is counted.
pub(super) fn begins(view: &View<'_>) -> String {
    let at = view.inventory.notified.format("%A %-d %B %Y at %H:%M");
    match view.inventory.called {
        true => format!("Inspectors called on {at}"),
        false => format!("As if inspectors called on {at}"),
    }
}

/// The data sets in a line.
pub(super) fn of_data(inventory: &Inventory<'_>) -> String {
    let (mapped, all, takes) = inventory.mapped();
    let late = inventory.count(|mapped| matches!(mapped, Mapped::Late(_)));
    let late = if late == 0 { "none late".to_owned() } else { format!("{late} late") };
    let old = inventory.count(|mapped| mapped == Mapped::Unpractised);
    let old = if old == 0 { String::new() } else { format!(", {old} not practised in 12 months") };
    format!("Data sets: {mapped} of {all} in the data map, {} of work in all, {late}{old}", hours(takes))
}

/// The documents in a line.
pub(super) fn of_papers(inventory: &Inventory<'_>) -> String {
    let (answered, all) = inventory.answered();
    format!("Documents: {answered} of {all} asked for are held and final")
}

/// How a set of data stands.
pub(super) fn mapped(line: &DataLine<'_>) -> (Tone, String) {
    match line.mapped {
        Mapped::Missing => (Tone::Bad, "not in the map".to_owned()),
        Mapped::Unavailable => (Tone::Plain, "cannot be given".to_owned()),
        Mapped::Late(by) => (Tone::Bad, format!("late by {}", hours(by))),
        Mapped::Unpractised => (Tone::Doubtful, "not practised".to_owned()),
        Mapped::Ready if line.due.is_some() => (Tone::Good, "in time".to_owned()),
        Mapped::Ready => (Tone::Good, "ready".to_owned()),
    }
}

/// How a document stands.
pub(super) fn standing(line: &PaperLine<'_>) -> (Tone, String) {
    match line.standing {
        Standing::Missing => (Tone::Bad, "nothing yet".to_owned()),
        Standing::Unavailable => (Tone::Plain, "cannot be given".to_owned()),
        Standing::NotHeld => (Tone::Bad, "not there".to_owned()),
        Standing::Draft => (Tone::Doubtful, "draft".to_owned()),
        Standing::Stale(months) => (Tone::Doubtful, format!("{months} months old")),
        Standing::ReviewPassed => (Tone::Doubtful, "review passed".to_owned()),
        Standing::Ready => (Tone::Good, "ready".to_owned()),
    }
}

/// Who is responsible.
pub(super) fn owner(owner: Option<&Owner>) -> String {
    owner.map(|owner| Holder::of(owner).name()).unwrap_or_default()
}

/// How long it takes.
pub(super) fn takes(line: &DataLine<'_>) -> String {
    let takes = line.row.and_then(|row| row.takes.as_ref());
    takes.map(|told| hours(told.value)).unwrap_or_default()
}

/// When it was last practised.
pub(super) fn practised(line: &DataLine<'_>) -> String {
    day(line.row.and_then(|row| row.rehearsed.as_ref()).map(|told| told.value))
}

/// A day as people write it.
pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.format("%-d %b %Y").to_string()).unwrap_or_default()
}

/// The day for which an entry speaks, and that by which it is looked at again.
pub(super) fn days(entry: Option<&Entry>) -> [Option<NaiveDate>; 2] {
    let told = |of: fn(&Entry) -> Option<NaiveDate>| entry.and_then(of);
    [told(|e| e.as_at.as_ref().map(|t| t.value)), told(|e| e.review_by.as_ref().map(|t| t.value))]
}

/// What answers: its title, else its id.
pub(super) fn answer(line: &PaperLine<'_>) -> String {
    let titled = |entry: &Entry| {
        let title = entry.title.as_str();
        if title.is_empty() { entry.name().to_owned() } else { title.to_owned() }
    };
    line.entry.map(titled).unwrap_or_default()
}
