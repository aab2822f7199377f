//! SEF-001.

use super::said::{called, said};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A statement that lacks a part of its chain.
pub static RULE: Rule = Rule {
    codes: &["SEF-001"],
    name: "statement-incomplete",
    severity: Severity::Error,
    summary: "A statement lacks its judgement, its evidence or its impact",
    help: "Write all three: how good it is, what shows that, and what changed for children",
    page: include_str!("statement_incomplete.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for statement in &ctx.repository.statements {
        let parts = [
            ("judgement", statement.judgement.is_none()),
            ("evidence", statement.evidence.is_empty()),
            ("impact", statement.impact.is_none()),
        ];
        let lacks: Vec<&str> = parts.into_iter().filter(|(_, lacks)| *lacks).map(|(part, _)| part).collect();
        if !lacks.is_empty() {
            let message = format!("{} has no {}", called(statement), lacks.join(" and no "));
            out.say(said(ctx, statement, &statement.at, "", message));
        }
    }
}
