//! Readiness by stage.

use chrono::NaiveDateTime;

use super::words;
use crate::calendar::time_left;
use crate::framework::Framework;
use crate::readiness::{Readiness, StandingOfStage};
use crate::report::html::Html;
use crate::report::table::{Table, cell, count, head, number, row, words as heading};

/// A card for each stage, and the table behind them.
pub(super) fn write(h: &mut Html, framework: &Framework, readiness: &Readiness<'_>) {
    let stages = &readiness.stages;
    words::section(h, "stages", "Readiness by stage", |h| {
        h.el("ul", &[("class", "cards")], |h| {
            stages.iter().for_each(|stage| card(h, framework, stage, readiness.now))
        });
        if readiness.requests.iter().any(|standing| standing.id != standing.request.id) {
            words::p(h, "What is asked for each tracked child counts once for each of them.");
        }
        let headings =
            [heading("Stage"), heading("Due"), number("Ready"), number("Asked for"), heading("Not ready")];
        let table =
            Table { id: "stage-table", caption: "Requests by stage", headings: &headings, sorts: false };
        words::details(h, "Readiness by stage as a table", |h| {
            table.write(h, |h| {
                for stage in stages {
                    row(h, |h| {
                        head(h, &stage.count.title);
                        cell(h, &due(framework, stage));
                        count(h, &stage.count.ready.to_string());
                        count(h, &stage.count.requested.to_string());
                        cell(h, &words::ids(&stage.count.lacking));
                    });
                }
            });
        });
    });
}

/// When a stage is due, or will be once inspectors call.
fn due(framework: &Framework, stage: &StandingOfStage) -> String {
    let to_come = || Some(framework.stage(&stage.count.id)?.deadline?.to_string());
    let known = stage.due.map(|due| due.format("%a %-d %b %Y, %H:%M").to_string());
    known.or_else(to_come).unwrap_or_else(|| "no fixed date".to_owned())
}

/// How long there is as of the page, or that it is past.
fn left(stage: &StandingOfStage, now: NaiveDateTime) -> String {
    let Some(due) = stage.due else { return String::new() };
    let unsure = if stage.unconfirmed { "; no source confirms it" } else { "" };
    let left = time_left(now, due).map_or_else(|| "past".to_owned(), |left| format!("{left} left"));
    format!(" ({left}{unsure})")
}

fn card(h: &mut Html, framework: &Framework, stage: &StandingOfStage, now: NaiveDateTime) {
    let of = &stage.count;
    h.el("li", &[("class", "card")], |h| {
        h.leaf("h3", &[("class", "govuk-heading-s")], &of.title);
        h.el("p", &[("class", "govuk-body card-figure")], |h| {
            h.leaf("strong", &[], &of.ready.to_string());
            h.text(&format!(" of {} ready", of.requested));
        });
        let share = (of.ready * 100).checked_div(of.requested).unwrap_or(0);
        h.el(
            "svg",
            &[("class", "meter"), ("aria-hidden", "true"), ("width", "100%"), ("height", "12")],
            |h| {
                h.el("rect", &[("class", "chart-rail"), ("width", "100%"), ("height", "12")], |_| {});
                let width = format!("{share}%");
                h.el("rect", &[("class", "chart-bar"), ("width", &width), ("height", "12")], |_| {});
            },
        );
        words::p(h, &format!("Due: {}{}", due(framework, stage), left(stage, now)));
        if !of.lacking.is_empty() {
            words::p(h, &format!("Not ready: {}", words::ids(&of.lacking)));
        }
    });
}
