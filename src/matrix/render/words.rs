//! A matrix in words.

use chrono::NaiveDate;

use super::View;
use crate::evidence::{MatrixRow, Rag, Views};
use crate::framework::MatrixArea;
use crate::matrix::Line;
use crate::team::paper;

/// What the document is.
pub(super) fn title(view: &View<'_>) -> &'static str {
    if view.plan.is_some() { "Area action plan" } else { "Self-evaluation matrix" }
}

/// How lines are rated, in a sentence.
pub(super) fn counts(view: &View<'_>) -> String {
    let [red, amber, green, none] = view.grid.counts();
    let rated = format!("{red} red, {amber} amber, {green} green");
    if none == 0 { rated } else { format!("{rated}, {none} not rated yet") }
}

/// What an action plan holds, in a sentence.
pub(super) fn holds(ratings: &[Rag]) -> String {
    let words: Vec<&str> = ratings.iter().map(|rag| rag.word()).collect();
    format!("Lines that are rated {}, the worst first", words.join(" or "))
}

/// What an area is called.
pub(super) fn area(area: Option<&MatrixArea>) -> String {
    area.map_or_else(
        || "Lines of no area of the framework".to_owned(),
        |area| format!("{} {}", area.id, area.title),
    )
}

/// What a line is called.
pub(super) fn line(line: &Line<'_>) -> String {
    if line.title.is_empty() { line.id.to_owned() } else { format!("{} {}", line.id, line.title) }
}

/// A rating in a cell.
pub(super) fn rating(rag: Option<Rag>) -> &'static str {
    match rag {
        Some(Rag::Red) => "Red",
        Some(Rag::Amber) => "Amber",
        Some(Rag::Green) => "Green",
        None => "Not rated",
    }
}

/// A day in a cell.
pub(super) fn day(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// When a line's action is to be done.
pub(super) fn by(row: &MatrixRow) -> Option<String> {
    row.by.as_ref().map(|told| day(told.value))
}

/// Whose view, and what it says; what nobody has said is left out.
pub(super) fn views(views: &Views) -> impl Iterator<Item = (&'static str, &str)> {
    let both = [("Partnership", &views.partnership), ("Families", &views.families)];
    both.into_iter().filter_map(|(whose, text)| Some((whose, text.as_deref()?)))
}

/// What shows a line: each id with its title.
pub(super) fn evidence(view: &View<'_>, row: &MatrixRow) -> Vec<String> {
    let told = row.evidence.iter();
    let papers = told.map(|told| (told, paper(view.framework, view.repository, None, told).title));
    let named = papers.map(|(told, title)| match title.starts_with(told.as_str()) {
        true => title,
        false if title.is_empty() => told.value.clone(),
        false => format!("{} ({})", title, told.value),
    });
    named.collect()
}
