//! LST-008.

use crate::findings::Severity;
use crate::lists::Problem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// No row near the top is the header.
pub static RULE: Rule = Rule {
    codes: &["LST-008"],
    name: "header-not-found",
    severity: Severity::Error,
    summary: "No row near the top holds the list's headings",
    help: "Put the official headings in one row, above the data and within the first 40 rows",
    page: include_str!("header_not_found.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    if list.reading.problem == Some(Problem::HeaderNotFound) {
        let message = format!("No row near the top holds the headings of {}", list.spec.title_of());
        out.say(Said::at(list.reading.place(), message));
    }
}
