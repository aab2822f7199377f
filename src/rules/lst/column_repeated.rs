//! LST-005.

use super::columns;
use crate::findings::{Severity, column_letters};
use crate::lists::HeaderProblem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A heading that stands twice.
pub static RULE: Rule = Rule {
    codes: &["LST-005"],
    name: "column-repeated",
    severity: Severity::Error,
    summary: "A heading stands more than once",
    help: "Keep the column that is right and delete the other, or give it its own heading",
    page: include_str!("column_repeated.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let header = &list.reading.header;
    for problem in &header.problems {
        let HeaderProblem::Repeated(index, col) = problem else { continue };
        let Some(first) = header.columns.iter().find(|at| at.index == *index) else { continue };
        let heading = columns::official(list, *index);
        let message = format!(
            "\"{heading}\" stands in column {} already: that one was read and this one was not",
            column_letters(first.col)
        );
        out.say(
            Said::at(columns::place(list, *col, heading), message)
                .related([columns::place(list, first.col, heading)])
                .key(heading),
        );
    }
}
