//! LST-002.

use crate::findings::{Location, Severity, Spot};
use crate::lists::Problem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A list that cannot be read, or not to its end.
pub static RULE: Rule = Rule {
    codes: &["LST-002"],
    name: "list-unreadable",
    severity: Severity::Error,
    summary: "A list cannot be read",
    help: "Open it in Excel, take off any password, mend what is named, save it as an Excel workbook (.xlsx) and check again",
    page: include_str!("list_unreadable.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let Some(Problem::Unreadable(why, cell)) = &list.reading.problem else { return };
    let place = match cell {
        Some((sheet, row, col)) => Location {
            file: list.reading.file.clone(),
            spot: Spot::Cell {
                sheet: Some(sheet.as_str()).filter(|name| !name.is_empty()).map(Into::into),
                row: *row,
                col: Some(*col),
                column: None,
            },
        },
        None => list.reading.place(),
    };
    out.say(Said::at(place, format!("{} cannot be read: {why}", list.spec.title_of())));
}
