//! TRK-009.

use chrono::{Days, Months, NaiveDate};

use super::seen::{inspected, said};
use crate::evidence::TrackedChild;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A chronology that is too short.
pub static RULE: Rule = Rule {
    codes: &["TRK-009"],
    name: "chronology-short",
    severity: Severity::Error,
    summary: "A tracked child's chronology does not cover the years before the inspection",
    help: "Add the events that are missing, and write the first and last day as `from` and `to` in child.yaml",
    page: include_str!("chronology_short.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Child(check),
};

fn check(ctx: &Context<'_>, child: &TrackedChild, _: &[ListSeen<'_>], out: &mut Out<'_>) {
    for request in ctx.framework.requests_per_child() {
        let Some(months) = request.window_months else { continue };
        let held: Vec<_> = child.answers(&request.id).map(|(document, _)| document).collect();
        let Some(first) = held.first() else { continue };
        let from = held.iter().filter_map(|document| document.from.as_ref()).min_by_key(|day| day.value);
        let to = held.iter().filter_map(|document| document.to.as_ref()).max_by_key(|day| day.value);
        let (begins, ends) = window(inspected(ctx), months);
        let (at, what) = match (from, to) {
            (Some(from), _) if from.value > begins => {
                (&from.at, format!("begins on {}, after {}", day(from.value), day(begins)))
            }
            (_, Some(to)) if to.value < ends => {
                (&to.at, format!("ends on {}, before the inspection", day(to.value)))
            }
            (Some(_), Some(_)) => continue,
            _ => (&first.at, "does not say which period it covers".to_owned()),
        };
        let message = format!("{}: {} {} {what}", child.name, request.id, request.title);
        out.say(said(ctx, child, at, &request.id, message).request(&child.unit(&request.id)));
    }
}

/// The last day on which the period may begin, and the first on which it may end: a week without events is no gap.
fn window(inspected: NaiveDate, months: u32) -> (NaiveDate, NaiveDate) {
    let begins = inspected.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
    (begins, inspected.checked_sub_days(Days::new(7)).unwrap_or(inspected))
}

fn day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}
