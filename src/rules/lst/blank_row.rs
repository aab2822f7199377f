//! LST-010.

use super::words;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// Blank rows among the rows of a list.
pub static RULE: Rule = Rule {
    codes: &["LST-010"],
    name: "blank-row",
    severity: Severity::Query,
    summary: "Blank rows stand among the rows",
    help: "Delete the blank rows; check that none of them was cleared by accident",
    page: include_str!("blank_row.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    for (first, last) in &list.reading.blank {
        let message = if first == last {
            "This row holds nothing, with rows below it".to_owned()
        } else {
            format!("Rows {} hold nothing, with rows below them", words::span(*first, *last))
        };
        out.say(Said::at(list.reading.row_place(*first), message));
    }
}
