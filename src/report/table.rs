//! Tables: each with its caption, headings in scope, and a region of its own in which it scrolls on narrow screens.

use super::html::Html;

/// A heading of a column.
#[derive(Clone, Copy)]
pub(super) struct Heading<'t> {
    /// Its words.
    pub(super) text: &'t str,
    /// Whether numbers stand under it.
    pub(super) number: bool,
}

/// A heading over words.
pub(super) const fn words(text: &str) -> Heading<'_> {
    Heading { text, number: false }
}

/// A heading over numbers.
pub(super) const fn number(text: &str) -> Heading<'_> {
    Heading { text, number: true }
}

/// A table before its rows.
pub(super) struct Table<'t> {
    /// What tells it apart on the page.
    pub(super) id: &'t str,
    /// Its caption.
    pub(super) caption: &'t str,
    /// Its headings.
    pub(super) headings: &'t [Heading<'t>],
    /// Whether its rows may be put in another order.
    pub(super) sorts: bool,
}

impl Table<'_> {
    /// Writes the table, with the rows that `rows` writes.
    pub(super) fn write(&self, h: &mut Html, rows: impl FnOnce(&mut Html)) {
        let caption = format!("{}-caption", self.id);
        let region =
            [("class", "scroll"), ("role", "region"), ("aria-labelledby", &caption), ("tabindex", "0")];
        h.el("div", &region, |h| {
            let mut attributes = vec![("class", "govuk-table"), ("id", self.id)];
            if self.sorts {
                attributes.push(("data-sorts", ""));
            }
            h.el("table", &attributes, |h| {
                let class = "govuk-table__caption govuk-table__caption--s";
                h.leaf("caption", &[("class", class), ("id", &caption)], self.caption);
                h.el("thead", &[("class", "govuk-table__head")], |h| {
                    h.el("tr", &[("class", "govuk-table__row")], |h| {
                        self.headings.iter().for_each(|heading| column(h, *heading));
                    });
                });
                h.el("tbody", &[("class", "govuk-table__body")], rows);
            });
        });
        h.line();
    }
}

fn column(h: &mut Html, heading: Heading<'_>) {
    let class = if heading.number {
        "govuk-table__header govuk-table__header--numeric"
    } else {
        "govuk-table__header"
    };
    h.leaf("th", &[("scope", "col"), ("class", class)], heading.text);
}

/// A row.
pub(super) fn row(h: &mut Html, inside: impl FnOnce(&mut Html)) {
    h.el("tr", &[("class", "govuk-table__row")], inside);
    h.line();
}

/// The heading of a row.
pub(super) fn head(h: &mut Html, text: &str) {
    h.leaf("th", &[("scope", "row"), ("class", "govuk-table__header")], text);
}

/// A cell with words.
pub(super) fn cell(h: &mut Html, text: &str) {
    h.leaf("td", &[("class", "govuk-table__cell")], text);
}

/// A cell with a number.
pub(super) fn count(h: &mut Html, text: &str) {
    h.leaf("td", &[("class", "govuk-table__cell govuk-table__cell--numeric")], text);
}

/// A cell that is put in order by `key` and not by what it shows.
pub(super) fn keyed(h: &mut Html, key: &str, inside: impl FnOnce(&mut Html)) {
    h.el("td", &[("class", "govuk-table__cell"), ("data-key", key)], inside);
}

/// A cell with texts below one another.
pub(super) fn lines<'l>(h: &mut Html, texts: impl IntoIterator<Item = &'l str>) {
    h.el("td", &[("class", "govuk-table__cell")], |h| {
        texts.into_iter().for_each(|text| h.leaf("div", &[], text));
    });
}
