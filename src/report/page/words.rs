//! Words that several sections share.

use chrono::NaiveDate;

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

/// Ids with commas between; a dash for none.
pub(super) fn ids(ids: &[String]) -> String {
    if ids.is_empty() { "–".to_owned() } else { ids.join(", ") }
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
