//! MTX-005.

use crate::evidence::Rag;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A red or amber line without a plan.
pub static RULE: Rule = Rule {
    codes: &["MTX-005"],
    name: "line-unplanned",
    severity: Severity::Error,
    summary: "A line of the matrix is red or amber, and nothing says what is done about it or by when",
    help: "Write an action, and the day by which it is done",
    page: include_str!("line_unplanned.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for row in &ctx.repository.matrix.rows {
        let Some(rag) = row.rag.as_ref().filter(|rag| rag.value != Rag::Green) else { continue };
        let lacks = match (&row.action, &row.by) {
            (None, _) => "has no action",
            (Some(_), None) => "has an action without a date",
            (Some(_), Some(_)) => continue,
        };
        out.say(super::said(row, &rag.at, format!("{} is {}, and {lacks}", row.line.value, rag.word())));
    }
}
