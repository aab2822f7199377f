//! LST-020.

use crate::findings::{Location, Severity};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// Macros in a list's workbook.
pub static RULE: Rule = Rule {
    codes: &["LST-020"],
    name: "list-with-macros",
    severity: Severity::Query,
    summary: "A list's workbook holds macros",
    help: "Save it as an Excel workbook without macros (.xlsx)",
    page: include_str!("list_with_macros.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    if list.reading.facts.macros {
        let message = "The workbook holds macros; they were not run, but inspectors' systems may refuse it";
        out.say(Said::at(Location::file(list.reading.file.clone()), message));
    }
}
