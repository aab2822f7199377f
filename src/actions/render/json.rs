//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use serde::Serialize;

use super::super::{Line, Movement, Plan, View};
use crate::evidence::{Rag, Rating};
use crate::json::{Head, write};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// The month with which ratings are compared; none, with the rating before.
    since: Option<String>,
    counts: Counts,
    actions: Vec<Action<'a>>,
}

#[derive(Serialize)]
struct Counts {
    actions: usize,
    red: usize,
    amber: usize,
    green: usize,
    not_rated: usize,
    overdue: usize,
    better: usize,
    worse: usize,
}

#[derive(Serialize)]
struct Action<'a> {
    id: Option<&'a str>,
    what: Option<&'a str>,
    source: Option<&'a str>,
    source_ref: Option<&'a str>,
    role: Option<&'a str>,
    partner: Option<&'static str>,
    start: Option<String>,
    due: Option<String>,
    days_overdue: Option<i64>,
    rating: Option<&'static str>,
    before: Option<&'static str>,
    movement: &'static str,
    ratings: Vec<Rated<'a>>,
    next_steps: Option<&'a str>,
    measure: Option<&'a str>,
    decision: Option<&'a str>,
}

#[derive(Serialize)]
struct Rated<'a> {
    at: String,
    value: &'static str,
    note: Option<&'a str>,
}

/// Writes the plan as JSON.
///
/// # Errors
/// Those of writing.
pub fn json(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let plan = view.plan;
    let as_of = plan.now.format("%Y-%m-%dT%H:%M:%S").to_string();
    let document = Document {
        head: Head::new(view.version, &plan.framework.id, plan.area(), as_of),
        since: plan.since.map(|month| month.format("%Y-%m").to_string()),
        counts: counts(plan),
        actions: plan.lines.iter().map(action).collect(),
    };
    write(&document, out)
}

fn counts(plan: &Plan<'_>) -> Counts {
    Counts {
        actions: plan.lines.len(),
        red: plan.rated(Some(Rag::Red)),
        amber: plan.rated(Some(Rag::Amber)),
        green: plan.rated(Some(Rag::Green)),
        not_rated: plan.rated(None),
        overdue: plan.overdue().len(),
        better: plan.moved(Movement::Better),
        worse: plan.moved(Movement::Worse),
    }
}

fn action<'a>(line: &Line<'a>) -> Action<'a> {
    let action = line.action;
    let word = |rating: Option<&Rating>| rating.map(|rating| rating.value.word());
    Action {
        id: action.id.as_ref().map(|id| id.value.as_str()),
        what: action.what.as_deref(),
        source: action.source.as_deref(),
        source_ref: action.source_ref.as_deref(),
        role: action.role.as_deref(),
        partner: action.partner.map(crate::evidence::Partner::word),
        start: action.start.as_ref().map(|day| day.value.to_string()),
        due: action.due.as_ref().map(|day| day.value.to_string()),
        days_overdue: line.overdue,
        rating: word(line.now),
        before: word(line.before),
        movement: line.movement.word(),
        ratings: action.ratings.iter().map(rated).collect(),
        next_steps: action.next_steps.as_deref(),
        measure: action.measure.as_deref(),
        decision: action.decision.as_deref(),
    }
}

fn rated(rating: &Rating) -> Rated<'_> {
    let form = if rating.is_of_month() { "%Y-%m" } else { "%Y-%m-%d" };
    Rated {
        at: rating.day.format(form).to_string(),
        value: rating.value.word(),
        note: rating.note.as_deref(),
    }
}
