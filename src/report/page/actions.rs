//! Improvement actions: ratings over time.

use super::words;
use crate::evidence::Rag;
use crate::framework::Framework;
use crate::report::chart::{self, Column, Parts};
use crate::report::facts::{ActionLine, Actions};
use crate::report::html::Html;
use crate::report::table::{Heading, Table, cell, count, head, keyed, number, row, words as heading};

/// The ratings in the order of the chart, from the ground up.
const RATINGS: [Option<Rag>; 4] = [Some(Rag::Red), Some(Rag::Amber), Some(Rag::Green), None];
const PARTS: &Parts =
    &[("Red", "chart-red"), ("Amber", "chart-amber"), ("Green", "chart-green"), ("Not rated", "chart-rail")];

/// Counts by month, and the actions.
pub(super) fn write(h: &mut Html, framework: &Framework, actions: &Actions<'_>) {
    words::section(h, "actions", "Improvement actions", |h| {
        if actions.lines.is_empty() {
            return words::p(h, "The folder actions holds no actions yet.");
        }
        words::p(
            h,
            "The rating that held at the end of each month: R red, A amber, G green, – not rated yet.",
        );
        let meanings = framework.rag.iter().map(|rating| format!("{}: {}", rating.value, rating.meaning));
        let meanings: Vec<String> = meanings.collect();
        if !meanings.is_empty() {
            words::p(h, &format!("What they mean: {}.", meanings.join("; ")));
        }
        over_time(h, actions);
        list(h, actions);
    });
}

/// How many actions had which rating, month by month.
fn over_time(h: &mut Html, actions: &Actions<'_>) {
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

fn list(h: &mut Html, actions: &Actions<'_>) {
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

fn action(h: &mut Html, line: &ActionLine<'_>) {
    let (action, stands) = (line.stands.action, &line.stands);
    row(h, |h| {
        head(h, action.id.as_ref().map_or("", |id| id.value.as_str()));
        h.el("td", &[("class", "govuk-table__cell")], |h| {
            h.leaf("div", &[], action.what.as_deref().unwrap_or_default());
            if let Some(next) = &action.next_steps {
                h.leaf("div", &[("class", "why")], &format!("Next: {next}"));
            }
        });
        cell(h, &line.owner);
        let due = action.due.as_ref().map(|due| due.value);
        keyed(h, &due.map(|day| day.to_string()).unwrap_or_default(), |h| {
            h.leaf("div", &[], &due.map_or_else(|| "–".to_owned(), words::day));
            if stands.overdue.is_some() {
                words::tag(h, "red", "Overdue");
            }
        });
        let key = stands.rag().map_or(3, |rag| rag as u8).to_string();
        keyed(h, &key, |h| match stands.now {
            Some(rating) => {
                words::tag(h, colour(rating.value), rating.value.word());
                rating.note.iter().for_each(|note| h.leaf("div", &[("class", "why")], note));
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
