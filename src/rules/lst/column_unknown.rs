//! LST-006.

use super::{columns, telling};
use crate::findings::{Severity, nearest};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A column that was not asked for.
pub static RULE: Rule = Rule {
    codes: &["LST-006"],
    name: "column-unknown",
    severity: Severity::Query,
    summary: "A column is not one of the list's",
    help: "Delete the column, or name it under `ignore` in the list's map: either way it is not sent; if it is one of the list's under another name, write the official heading",
    page: include_str!("column_unknown.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    for (col, heading) in columns::unknown(list) {
        let said = match nearest(heading, columns::missing(list).map(|(_, missing)| missing)) {
            Some(near) => Said::at(
                columns::place(list, col, heading),
                format!("\"{heading}\" is no column of the list; did you mean \"{near}\"?"),
            )
            .help("Write the official heading if that is what the column holds; otherwise delete the column"),
            None => Said::at(columns::place(list, col, heading), excess(list, heading)),
        };
        out.say(said.key(heading));
    }
}

fn excess(list: &ListSeen<'_>, heading: &str) -> String {
    match list.spec.person_level.then(|| telling::what(heading)).flatten() {
        Some(what) => format!(
            "\"{heading}\" looks like {what}: inspectors do not ask for it, and it says who the children are"
        ),
        None => format!("\"{heading}\" is more than the list asks for"),
    }
}
