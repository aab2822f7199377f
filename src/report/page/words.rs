//! Words that several sections share.

use chrono::NaiveDate;

use crate::readiness::State;
use crate::report::html::Html;
use crate::report::suppress::Count;

/// A day as people write it.
pub(super) fn day(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// A count, or what stands for one that is hidden.
pub(super) fn count(count: Count) -> String {
    match count {
        Count::Shown(n) => n.to_string(),
        Count::Hidden => "c".to_owned(),
    }
}

/// Ids with commas between; a dash for none. What is asked for tracked children (`7.3/T1`) is told by number: what their
/// folders are called is not for this page.
pub(super) fn ids(ids: &[impl AsRef<str>]) -> String {
    let whole = |id: &str| id.split('/').next().unwrap_or(id).to_owned();
    let all: Vec<(String, bool)> =
        ids.iter().map(|id| (whole(id.as_ref()), id.as_ref().contains('/'))).collect();
    let told = all.chunk_by(|a, b| a == b).filter_map(|alike| {
        let (id, of_child) = alike.first()?;
        Some(if *of_child { format!("{id} × {}", alike.len()) } else { id.clone() })
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { "–".to_owned() } else { told.join(", ") }
}

/// How old something is.
pub(super) fn age(months: Option<u32>) -> String {
    match months {
        None => "–".to_owned(),
        Some(0) => "Under a month".to_owned(),
        Some(1) => "1 month".to_owned(),
        Some(months) => format!("{months} months"),
    }
}

/// A state, with a capital.
fn name(state: State) -> String {
    let word = state.word().replace('-', " ");
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A state as a label.
pub(super) fn state(h: &mut Html, state: State) {
    let colour = match state {
        State::Missing | State::Draft | State::Short => "red",
        State::Stale | State::Queried => "yellow",
        State::Accepted | State::Unavailable | State::NotAsked => "grey",
        State::Ready => "green",
    };
    tag(h, colour, &name(state));
}

/// What the states mean.
pub(super) fn meanings(h: &mut Html) {
    details(h, "What the states mean", |h| {
        h.el("ul", &[("class", "govuk-list govuk-list--bullet")], |h| {
            for state in State::ALL {
                h.leaf("li", &[], &format!("{}: {}", name(state), state.meaning()));
            }
        });
    });
}

/// A small coloured label; its word says what its colour does.
pub(super) fn tag(h: &mut Html, colour: &'static str, text: &str) {
    let class = match colour {
        "red" => "govuk-tag govuk-tag--red",
        "yellow" => "govuk-tag govuk-tag--yellow",
        "green" => "govuk-tag govuk-tag--green",
        "grey" => "govuk-tag govuk-tag--grey",
        _ => "govuk-tag",
    };
    h.leaf("strong", &[("class", class)], text);
}

/// A paragraph.
pub(super) fn p(h: &mut Html, text: &str) {
    h.leaf("p", &[("class", "govuk-body")], text);
}

/// What stands behind a heading, folded away.
pub(super) fn details(h: &mut Html, summary: &str, inside: impl FnOnce(&mut Html)) {
    h.el("details", &[("class", "govuk-details")], |h| {
        h.el("summary", &[("class", "govuk-details__summary")], |h| {
            h.leaf("span", &[("class", "govuk-details__summary-text")], summary);
        });
        h.el("div", &[("class", "govuk-details__text")], inside);
    });
}

/// A section of the page.
pub(super) fn section(h: &mut Html, id: &str, title: &str, inside: impl FnOnce(&mut Html)) {
    let heading = format!("{id}-heading");
    h.el("section", &[("id", id), ("aria-labelledby", &heading)], |h| {
        h.leaf("h2", &[("class", "govuk-heading-l"), ("id", &heading)], title);
        inside(h);
    });
    h.line();
}

/// A heading within a section.
pub(super) fn h3(h: &mut Html, text: &str) {
    h.leaf("h3", &[("class", "govuk-heading-m")], text);
}
