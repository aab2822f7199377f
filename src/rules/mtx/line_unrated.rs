//! MTX-002.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A line without a rating.
pub static RULE: Rule = Rule {
    codes: &["MTX-002"],
    name: "line-unrated",
    severity: Severity::Query,
    summary: "A line of the matrix is not rated",
    help: "Rate it red, amber or green: priorities follow from it",
    page: include_str!("line_unrated.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for row in ctx.repository.matrix.rows.iter().filter(|row| row.rag.is_none()) {
        out.say(super::said(row, &row.line.at, format!("{} is not rated", row.line.value)));
    }
}
