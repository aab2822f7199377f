//! LST-024.

use crate::findings::{Location, Severity};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// An extract of GIAS that is there and cannot be used.
pub static RULE: Rule = Rule {
    codes: &["LST-024"],
    name: "gias-unreadable",
    severity: Severity::Query,
    summary: "The extract of GIAS beside the lists cannot be used",
    help: "Download it again from Get Information About Schools, or delete the file: it is optional",
    page: include_str!("gias_unreadable.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Across(check),
};

fn check(_: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    for (file, trouble) in lists.first().iter().flat_map(|list| &list.gias.troubles) {
        out.say(Said::at(
            Location::file(format!("lists/{file}")),
            format!("This file cannot be used: {trouble}"),
        ));
    }
}
