//! Improvement actions: ratings over time.

use super::words;
use crate::evidence::Rag;
use crate::report::chart::{self, Column, Parts};
use crate::report::facts::{ActionLine, Actions};
use crate::report::html::Html;
use crate::report::table::{Heading, Table, cell, count, head, keyed, number, row, words as heading};

/// The ratings in the order of the chart, from the ground up.
const RATINGS: [Option<Rag>; 4] = [Some(Rag::Red), Some(Rag::Amber), Some(Rag::Green), None];
const PARTS: &Parts =
    &[("Red", "chart-red"), ("Amber", "chart-amber"), ("Green", "chart-green"), ("Not rated", "chart-rail")];

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
    let counts: Vec<(String, Vec<usize>)> = actions
        .months
        .iter()
        .enumerate()
        .map(|(place, month)| {
            let ratings = || actions.lines.iter().map(|line| line.ratings.get(place).copied().flatten());
            let count = |rag| ratings().filter(|rating| *rating == rag).count();
            (month.format("%B %Y").to_string(), RATINGS.map(count).to_vec())
        })
        .collect();
    let caption = "Actions by rating, month by month";
    words::h3(h, caption);
    chart::legend(h, PARTS);
    let columns: Vec<Column> = counts.iter().map(|(month, counts)| column(month, counts)).collect();
    chart::columns(h, "rating-chart", caption, PARTS, &columns);
    words::details(h, "Ratings as a table", |h| {
        let mut headings = vec![heading("Month")];
        headings.extend(PARTS.iter().map(|(name, _)| number(name)));
        Table { id: "rating-table", caption, headings: &headings, sorts: false }.write(h, |h| {
            for (month, counts) in &counts {
                row(h, |h| {
                    head(h, month);
                    counts.iter().for_each(|n| count(h, &n.to_string()));
                });
            }
        });
    });
}

fn column(month: &str, counts: &[usize]) -> Column {
    let said = counts.iter().zip(PARTS).map(|(n, (name, _))| format!("{n} {}", name.to_lowercase()));
    Column {
        label: month.to_owned(),
        said: said.collect::<Vec<_>>().join(", "),
        parts: Some(counts.to_vec()),
        whole: None,
    }
}

fn list(h: &mut Html, actions: &Actions) {
    let months: Vec<String> = actions.months.iter().map(|month| month.format("%b %y").to_string()).collect();
    let mut headings: Vec<Heading<'_>> = ["Action", "What", "Owner", "Due", "Now"].map(heading).to_vec();
    headings.extend(months.iter().map(|month| number(month)));
    let caption = match actions.lines.len() {
        1 => "The action".to_owned(),
        all => format!("The {all} actions"),
    };
    Table { id: "action-table", caption: &caption, headings: &headings, sorts: true }
        .write(h, |h| actions.lines.iter().for_each(|line| action(h, line)));
}

fn action(h: &mut Html, line: &ActionLine) {
    row(h, |h| {
        head(h, &line.id);
        h.el("td", &[("class", "govuk-table__cell")], |h| {
            h.leaf("div", &[], &line.what);
            if !line.next_steps.is_empty() {
                h.leaf("div", &[("class", "why")], &format!("Next: {}", line.next_steps));
            }
        });
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
