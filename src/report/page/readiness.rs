//! Readiness by stage.

use super::words;
use crate::report::facts::{StageLine, TrendLine};
use crate::report::html::Html;
use crate::report::table::{Table, cell, count, head, number, row, words as heading};

/// A card for each stage, and the table behind them.
pub(super) fn write(h: &mut Html, stages: &[StageLine], trend: &[TrendLine]) {
    words::section(h, "stages", "Readiness by stage", |h| {
        h.el("ul", &[("class", "cards")], |h| stages.iter().for_each(|stage| card(h, stage)));
        let headings =
            [heading("Stage"), heading("Due"), number("Ready"), number("Asked for"), heading("Not ready")];
        let table =
            Table { id: "stage-table", caption: "Requests by stage", headings: &headings, sorts: false };
        words::details(h, "Readiness by stage as a table", |h| {
            table.write(h, |h| {
                for stage in stages {
                    row(h, |h| {
                        head(h, &stage.title);
                        cell(h, &due(stage));
                        count(h, &stage.ready.to_string());
                        count(h, &stage.requested.to_string());
                        cell(h, &words::ids(&stage.lacking));
                    });
                }
            });
        });
        over_time(h, stages, trend);
    });
}

/// How ready each stage was, where checks were recorded.
fn over_time(h: &mut Html, stages: &[StageLine], trend: &[TrendLine]) {
    if trend.is_empty() {
        return;
    }
    let mut headings = vec![heading("Checked")];
    headings.extend(stages.iter().map(|stage| number(&stage.title)));
    let caption = "Per cent ready at recorded checks, the newest first";
    Table { id: "trend-table", caption, headings: &headings, sorts: false }.write(h, |h| {
        for line in trend {
            row(h, |h| {
                head(h, &line.at.format("%-d %b %Y, %H:%M").to_string());
                for share in &line.shares {
                    count(h, &share.map_or_else(|| "–".to_owned(), |share| format!("{share}%")));
                }
            });
        }
    });
}

fn due(stage: &StageLine) -> String {
    stage.due.map_or_else(|| "No fixed date".to_owned(), |due| due.format("%a %-d %b %Y, %H:%M").to_string())
}

fn card(h: &mut Html, stage: &StageLine) {
    h.el("li", &[("class", "card")], |h| {
        h.leaf("h3", &[("class", "govuk-heading-s")], &stage.title);
        h.el("p", &[("class", "govuk-body card-figure")], |h| {
            h.leaf("strong", &[], &stage.ready.to_string());
            h.text(&format!(" of {} ready", stage.requested));
        });
        let share = (stage.ready * 100).checked_div(stage.requested).unwrap_or(0);
        h.el(
            "svg",
            &[("class", "meter"), ("aria-hidden", "true"), ("width", "100%"), ("height", "12")],
            |h| {
                h.el("rect", &[("class", "chart-rail"), ("width", "100%"), ("height", "12")], |_| {});
                let width = format!("{share}%");
                h.el("rect", &[("class", "chart-bar"), ("width", &width), ("height", "12")], |_| {});
            },
        );
        words::p(h, &format!("Due: {}", due(stage)));
        if !stage.lacking.is_empty() {
            words::p(h, &format!("Not ready: {}", words::ids(&stage.lacking)));
        }
    });
}
