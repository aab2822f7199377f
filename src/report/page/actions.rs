//! Improvement actions: ratings over time.

use super::words;
use crate::evidence::Rag;
use crate::report::facts::{ActionLine, Actions};
use crate::report::html::Html;
use crate::report::table::{Heading, Table, cell, count, head, keyed, number, row, words as heading};

/// Counts by month, and the actions.
pub(super) fn write(h: &mut Html, actions: &Actions) {
    words::section(h, "actions", "Improvement actions", |h| {
        if actions.lines.is_empty() {
            return words::p(h, "The folder actions holds no actions yet.");
        }
        words::p(
            h,
            "The rating that held at the end of each month: R red, A amber, G green, – not rated yet.",
        );
        over_time(h, actions);
        list(h, actions);
    });
}

/// How many actions had which rating, month by month.
fn over_time(h: &mut Html, actions: &Actions) {
    let headings = [heading("Month"), number("Red"), number("Amber"), number("Green"), number("Not rated")];
    let caption = "Actions by rating, month by month";
    Table { id: "rating-table", caption, headings: &headings, sorts: false }.write(h, |h| {
        for (place, month) in actions.months.iter().enumerate() {
            let ratings = || actions.lines.iter().map(|line| line.ratings.get(place).copied().flatten());
            row(h, |h| {
                head(h, &month.format("%B %Y").to_string());
                for rag in [Some(Rag::Red), Some(Rag::Amber), Some(Rag::Green), None] {
                    count(h, &ratings().filter(|rating| *rating == rag).count().to_string());
                }
            });
        }
    });
}

fn list(h: &mut Html, actions: &Actions) {
    let months: Vec<String> = actions.months.iter().map(|month| month.format("%b %y").to_string()).collect();
    let mut headings: Vec<Heading<'_>> = ["Action", "What", "Owner", "Due", "Now"].map(heading).to_vec();
    headings.extend(months.iter().map(|month| number(month)));
    headings.push(heading("Next steps"));
    let caption = format!("The {} actions", actions.lines.len());
    Table { id: "action-table", caption: &caption, headings: &headings, sorts: true }
        .write(h, |h| actions.lines.iter().for_each(|line| action(h, line)));
}

fn action(h: &mut Html, line: &ActionLine) {
    row(h, |h| {
        head(h, &line.id);
        cell(h, &line.what);
        cell(h, &line.owner);
        keyed(h, &line.due.map(|day| day.to_string()).unwrap_or_default(), |h| {
            h.leaf("div", &[], &line.due.map_or_else(|| "–".to_owned(), words::day));
            if line.overdue {
                words::tag(h, "red", "Overdue");
            }
        });
        let key = line.now.as_ref().map_or(3, |(rag, _)| *rag as u8).to_string();
        keyed(h, &key, |h| match &line.now {
            Some((rag, note)) => {
                words::tag(h, colour(*rag), rag.word());
                note.iter().for_each(|note| h.leaf("div", &[("class", "why")], note));
            }
            None => words::tag(h, "grey", "Not rated"),
        });
        line.ratings.iter().for_each(|rag| rating(h, *rag));
        cell(h, &line.next_steps);
    });
}

fn colour(rag: Rag) -> &'static str {
    match rag {
        Rag::Red => "red",
        Rag::Amber => "yellow",
        Rag::Green => "green",
    }
}

/// A letter on its colour; the letter alone is enough.
fn rating(h: &mut Html, rag: Option<Rag>) {
    let (class, letter) = match rag {
        Some(Rag::Red) => ("govuk-table__cell govuk-table__cell--numeric rag rag-red", "R"),
        Some(Rag::Amber) => ("govuk-table__cell govuk-table__cell--numeric rag rag-amber", "A"),
        Some(Rag::Green) => ("govuk-table__cell govuk-table__cell--numeric rag rag-green", "G"),
        None => ("govuk-table__cell govuk-table__cell--numeric rag", "–"),
    };
    h.leaf("td", &[("class", class)], letter);
}
