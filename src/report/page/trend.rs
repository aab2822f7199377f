//! How stages and families of rules moved from check to check: a chart for each, with the table behind it.

use super::words;
use crate::report::chart::{self, Column, Parts};
use crate::report::facts::{Point, Series, Trends};
use crate::report::html::Html;
use crate::report::table::{Table, count, head, number, row, words as heading};

const READY: &Parts = &[("Ready", "chart-bar")];
const FINDINGS: &Parts = &[("Errors", "chart-bar"), ("Queries", "chart-second"), ("Notes", "chart-third")];
const RULES: &Parts = &[("Rules", "chart-bar")];

/// The charts; where nothing was recorded, how to do that.
pub(super) fn write(h: &mut Html, trends: Option<&Trends>) {
    words::section(h, "trend", "How it moved", |h| {
        let Some(trends) = trends else {
            return words::p(
                h,
                "No earlier check was recorded, or this page leaves something out. Whole checks that are run with \
                 sendpack check --record are compared here.",
            );
        };
        part(h, "Requests that could go, by stage", READY, &trends.stages, "trend-stage");
        part(h, "Findings, by what the rules are about", FINDINGS, &trends.findings, "trend-finding");
        if !trends.rules.is_empty() {
            let title = "Lists and children: rules that found something";
            part(h, title, RULES, &trends.rules, "trend-rule");
        }
    });
}

/// Charts of one kind.
fn part(h: &mut Html, title: &str, parts: &Parts, all: &[Series], id: &str) {
    words::h3(h, title);
    if all.is_empty() {
        return words::p(h, "Nothing was found at any of these checks.");
    }
    if parts.len() > 1 {
        chart::legend(h, parts);
    }
    h.el("div", &[("class", "charts")], |h| {
        for (place, series) in all.iter().enumerate() {
            let id = format!("{id}-{place}");
            h.el("div", &[("class", "chart-box")], |h| one(h, &id, title, parts, series));
        }
    });
}

fn one(h: &mut Html, id: &str, of: &str, parts: &Parts, series: &Series) {
    h.leaf("h4", &[("class", "govuk-heading-s")], &series.title);
    let columns: Vec<Column> = series.points.iter().map(|point| column(point, parts)).collect();
    let caption = format!("{of}: {}", series.title);
    chart::columns(h, &format!("{id}-chart"), &caption, parts, &columns);
    words::details(h, &format!("{} as a table", series.title), |h| {
        let has_whole = series.points.iter().any(|point| point.of.is_some());
        let mut headings = vec![heading("Checked")];
        headings.extend(parts.iter().map(|(name, _)| number(name)));
        headings.extend(has_whole.then(|| number("Asked for")));
        Table { id, caption: &caption, headings: &headings, sorts: false }.write(h, |h| {
            for point in series.points.iter().rev() {
                row(h, |h| {
                    head(h, &when(point));
                    match &point.counts {
                        Some(counts) => counts.iter().for_each(|n| count(h, &n.to_string())),
                        None => parts.iter().for_each(|_| count(h, "–")),
                    }
                    if has_whole {
                        count(h, &point.of.map_or_else(|| "–".to_owned(), |of| of.to_string()));
                    }
                });
            }
        });
    });
}

fn column(point: &Point, parts: &Parts) -> Column {
    let said = match (&point.counts, point.of) {
        (None, _) => "not recorded".to_owned(),
        (Some(counts), Some(of)) => format!("{} of {of}", counts.first().copied().unwrap_or(0)),
        (Some(counts), None) => {
            let each = counts.iter().zip(parts).map(|(n, (name, _))| format!("{n} {}", name.to_lowercase()));
            each.collect::<Vec<_>>().join(", ")
        }
    };
    Column {
        label: point.at.format("%-d %b %Y").to_string(),
        said,
        parts: point.counts.clone(),
        whole: point.of,
    }
}

fn when(point: &Point) -> String {
    point.at.format("%-d %b %Y, %H:%M").to_string()
}
