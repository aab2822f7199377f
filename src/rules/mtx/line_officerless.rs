//! MTX-009.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A line that nobody answers for.
pub static RULE: Rule = Rule {
    codes: &["MTX-009"],
    name: "line-officerless",
    severity: Severity::Query,
    summary: "A line of the matrix has no responsible officer",
    help: "Write the role that answers for it",
    page: include_str!("line_officerless.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for row in ctx.repository.matrix.rows.iter().filter(|row| row.officer.is_none()) {
        out.say(super::said(row, &row.line.at, format!("Nobody answers for {}", row.line.value)));
    }
}
