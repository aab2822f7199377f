//! The timeline of the inspection, once inspectors have called.

use chrono::NaiveDateTime;

use super::words;
use crate::framework::Framework;
use crate::report::html::Html;
use crate::report::table::{Table, head, keyed, lines, row, words as heading};
use crate::timeline::render::{remarks, sources, time};
use crate::timeline::{Event, Kind, Timeline};

/// The events, or what the deadlines will be.
pub(super) fn write(h: &mut Html, timeline: Option<&Timeline>, framework: &Framework, now: NaiveDateTime) {
    words::section(h, "timeline", "Timeline", |h| match timeline {
        Some(timeline) => events(h, timeline, now),
        None => to_come(h, framework),
    });
}

fn events(h: &mut Html, timeline: &Timeline, now: NaiveDateTime) {
    words::p(h, "All times are London's.");
    let headings = [heading("When"), heading("Kind"), heading("What")];
    let next = timeline.events.iter().find(|e| e.kind == Kind::Deadline && !e.time.is_over(now));
    let caption = "What follows from the notification";
    Table { id: "timeline-table", caption, headings: &headings, sorts: false }.write(h, |h| {
        for event in &timeline.events {
            row(h, |h| {
                head(h, &time(event.time));
                keyed(h, event.kind.word(), |h| kind(h, event, next, now));
                let mut said = vec![event.title.clone()];
                said.extend(remarks(event, &timeline.holidays));
                said.extend(sources(event).map(|sources| format!("Source: {sources}")));
                lines(h, said.iter().map(String::as_str));
            });
        }
    });
}

fn kind(h: &mut Html, event: &Event, next: Option<&Event>, now: NaiveDateTime) {
    match event.kind {
        _ if next.is_some_and(|next| next.id == event.id) => words::tag(h, "red", "Next deadline"),
        _ if event.time.is_over(now) => words::tag(h, "grey", "Past"),
        Kind::Deadline => words::tag(h, "yellow", "Deadline"),
        Kind::Notification => words::tag(h, "", "Notification"),
        Kind::Milestone => words::tag(h, "", "Milestone"),
    }
}

fn to_come(h: &mut Html, framework: &Framework) {
    words::p(h, "Inspectors have not called yet. Deadlines count from the day on which they do.");
    h.el("ul", &[("class", "govuk-list govuk-list--bullet")], |h| {
        for stage in &framework.stages {
            if let Some(due) = stage.deadline {
                h.leaf("li", &[], &format!("{}: {due}", stage.title));
            }
        }
    });
}
