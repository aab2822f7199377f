//! LST-016.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A row of guidance under the header.
pub static RULE: Rule = Rule {
    codes: &["LST-016"],
    name: "guidance-row",
    severity: Severity::Query,
    summary: "A row of guidance stands under the header",
    help: "Delete the row; if it is a child's after all, mend its cells so that they hold what their columns ask for",
    page: include_str!("guidance_row.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    if let Some(row) = list.reading.guidance {
        let message = format!("Row {row} looks like guidance under the header: it was left out");
        out.say(Said::at(list.reading.row_place(row), message));
    }
}
