//! LST-024.

use super::words;
use crate::findings::{Location, Severity};
use crate::gias::Trouble;
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
        let why = match trouble {
            Trouble::Missing => "it is not there".to_owned(),
            Trouble::Unreadable(why) => why.clone(),
            Trouble::Lacks(columns) => format!("its first row lacks {}", words::several(columns)),
            Trouble::Empty => "it holds no establishment".to_owned(),
        };
        out.say(Said::at(
            Location::file(format!("lists/{file}")),
            format!("This file cannot be used: {why}"),
        ));
    }
}
