//! How old the evidence is.

use super::words;
use crate::report::chart::{self, Bar};
use crate::report::facts::Freshness;
use crate::report::html::Html;
use crate::report::table::{Table, cell, count, head, keyed, number, row, words as heading};

/// More than this at once nobody looks at again.
const MOST: usize = 100;

/// A chart of ages, and what wants looking at.
pub(super) fn write(h: &mut Html, freshness: &Freshness) {
    words::section(h, "freshness", "How fresh the evidence is", |h| {
        let bar = |(label, n): &(&str, usize)| Bar {
            label: (*label).to_owned(),
            value: Some(u32::try_from(*n).unwrap_or(u32::MAX)),
        };
        let bars: Vec<Bar> = freshness.bands.iter().map(bar).collect();
        let caption = "Pieces of final evidence by age";
        words::h3(h, caption);
        chart::bars(h, "freshness-chart", caption, &bars);
        words::details(h, "Ages as a table", |h| {
            let headings = [heading("Age"), number("Pieces of evidence")];
            Table { id: "age-table", caption, headings: &headings, sorts: false }.write(h, |h| {
                for (label, n) in &freshness.bands {
                    row(h, |h| {
                        head(h, label);
                        count(h, &n.to_string());
                    });
                }
            });
        });
        if freshness.due.is_empty() {
            return words::p(h, "Nothing is past its freshness or its review.");
        }
        let headings = [heading("Evidence"), heading("Owner"), heading("As at"), heading("Why")];
        let caption = match freshness.due.len() {
            all if all > MOST => format!("The {MOST} oldest of {all} pieces of evidence to look at again"),
            _ => "Evidence to look at again, the oldest first".to_owned(),
        };
        Table { id: "due-table", caption: &caption, headings: &headings, sorts: true }.write(h, |h| {
            for line in freshness.due.iter().take(MOST) {
                row(h, |h| {
                    head(h, &line.title);
                    cell(h, &line.owner);
                    keyed(h, &line.as_at.to_string(), |h| h.text(&words::day(line.as_at)));
                    cell(h, &line.why);
                });
            }
        });
    });
}
