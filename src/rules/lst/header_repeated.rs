//! LST-013.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// The header again among the rows.
pub static RULE: Rule = Rule {
    codes: &["LST-013"],
    name: "header-repeated",
    severity: Severity::Query,
    summary: "The header stands again among the rows",
    help: "Delete the row; where two exports were joined, check that nobody stands in both",
    page: include_str!("header_repeated.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    for row in &list.reading.headers_again {
        let message = format!("Row {row} is the header again: it was left out");
        out.say(Said::at(list.reading.row_place(*row), message));
    }
}
