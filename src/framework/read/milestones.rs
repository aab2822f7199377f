//! Milestones; each stands after those that it refers to.

use chrono::Weekday;

use super::faults::Faults;
use super::names::{Ids, Names};
use super::part::Part;
use super::tree::Tree;
use crate::framework::{Framework, Milestone, When};

pub(super) fn milestones(tree: &Tree, names: &Names, faults: &mut Faults) -> Vec<Milestone> {
    let mut earlier = Ids::new("milestone");
    earlier.add(Framework::NOTIFICATION);
    let mut found = Vec::new();
    for part in tree.records("milestones") {
        names.sources.refer(&part, "sources", faults);
        earlier.refer(&part, "after", faults);
        names.outcomes.refer(&part, "outcome", faults);
        earlier.claim(std::slice::from_ref(&part), "id", faults);
        match when(&part) {
            Some(when) => found.push(Milestone {
                id: part.text("id"),
                title: part.text("title"),
                when,
                outcome: part.optional("outcome"),
                sources: part.texts("sources"),
                note: part.optional("note"),
            }),
            None => faults.not_a(&part, "after", WANTED),
        }
    }
    found
}

const WANTED: &str = "with one of working_days (and lasting), days and months, or left out for a week with from (and to, no earlier) or for told";

/// One of the ways to say when, and nothing of the others.
fn when(part: &Part) -> Option<When> {
    let has = |key| part.node.get(key).is_some();
    let count = |key| part.number(key).and_then(|n| u16::try_from(n).ok());
    let week = has("from") || has("to");
    if has("lasting") && !has("working_days") {
        return None;
    }
    match (has("week"), has("after"), has("told")) {
        (true, false, false) => {
            let from: Weekday = part.text("from").parse().ok()?;
            let to = part.optional("to").map_or(Ok(from), |to| to.parse()).ok()?;
            let in_order = from.num_days_from_monday() <= to.num_days_from_monday();
            in_order.then_some(When::Week(part.number("week")?, from, to))
        }
        (false, true, false) if !week => {
            let after = part.text("after");
            match (has("working_days"), has("days"), has("months")) {
                (true, false, false) => {
                    let lasting = if has("lasting") { count("lasting")? } else { 1 };
                    Some(When::WorkingDays(count("working_days")?, after, lasting))
                }
                (false, true, false) => Some(When::Days(count("days")?, after)),
                (false, false, true) => Some(When::Months(part.number("months")?, after)),
                _ => None,
            }
        }
        (false, false, true) if !week && part.flag("told") => Some(When::Told),
        _ => None,
    }
}
