//! MTX-007.

use crate::evidence::Rag;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// An action whose day has passed.
pub static RULE: Rule = Rule {
    codes: &["MTX-007"],
    name: "line-overdue",
    severity: Severity::Query,
    summary: "The day of a line's action has passed, and the line is not green",
    help: "Rate the line anew, or set a new day and say why in the summary",
    page: include_str!("line_overdue.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for row in &ctx.repository.matrix.rows {
        let green = row.rag.as_ref().is_some_and(|rag| rag.value == Rag::Green);
        let Some(by) = row.by.as_ref().filter(|by| !green && by.value < ctx.today()) else { continue };
        let message =
            format!("{} was to be done by {}, and is not green", row.line.value, by.format("%-d %B %Y"));
        out.say(super::said(row, &by.at, message));
    }
}
