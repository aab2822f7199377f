//! LST-009.

use crate::findings::Severity;
use crate::lists::Problem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A list without rows.
pub static RULE: Rule = Rule {
    codes: &["LST-009"],
    name: "list-empty",
    severity: Severity::Error,
    summary: "A list has no rows",
    help: "Export the list again; if nobody belongs on it, say so to the lead inspector and under `unavailable` in sendpack.yaml",
    page: include_str!("list_empty.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let message = match list.reading.problem {
        Some(Problem::Empty) => format!("{} is empty", list.spec.title_of()),
        None if list.reading.rows == 0 => format!("{} has a header but no rows", list.spec.title_of()),
        _ => return,
    };
    out.say(Said::at(list.reading.place(), message));
}
