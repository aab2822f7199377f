//! LST-007.

use super::columns;
use crate::findings::Severity;
use crate::lists::HeaderProblem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// Columns in another order than the template's.
pub static RULE: Rule = Rule {
    codes: &["LST-007"],
    name: "column-order",
    severity: Severity::Query,
    summary: "The columns are not in the official order",
    help: "Put the columns in the order of the template; sendpack writes them so in the pack whatever their order here",
    page: include_str!("column_order.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

/// The provider list has no official order.
fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let header = &list.reading.header;
    for problem in header.problems.iter().filter(|_| list.spec.person_level) {
        let HeaderProblem::Order(col) = problem else { continue };
        let Some(at) = header.columns.iter().find(|at| at.col == *col) else { continue };
        let heading = columns::official(list, at.index);
        let message = format!("From \"{heading}\" on, the columns are not in the official order");
        out.say(Said::at(columns::place(list, *col, heading), message));
    }
}
