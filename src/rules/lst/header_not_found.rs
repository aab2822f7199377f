//! LST-008.

use crate::findings::Severity;
use crate::lists::Problem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// No row near the top is the header, or not the row that the map names.
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

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    if let Some(Problem::HeaderRow(row)) = list.reading.problem {
        let told = ctx.repository.maps.get(&list.spec.id).and_then(|map| map.header_row.as_ref());
        let message = format!("Row {row} holds none of the headings of {}", list.spec.title_of());
        let said = Said::at(told.map_or_else(|| list.reading.place(), |row| row.at.clone()), message);
        let said =
            said.help("Correct `header_row`, or delete it and let the header be found by its headings");
        out.say(said.related(told.map(|_| list.reading.place())));
    }
    if list.reading.problem == Some(Problem::HeaderNotFound) {
        let message = format!("No row near the top holds the headings of {}", list.spec.title_of());
        out.say(Said::at(list.reading.place(), message));
    }
}
