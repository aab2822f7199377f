//! SEF-007.

use super::said::{called, said};
use crate::evidence::Kind;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// An area for improvement that no action follows.
pub static RULE: Rule = Rule {
    codes: &["SEF-007"],
    name: "improvement-without-action",
    severity: Severity::Query,
    summary: "Nothing is to be done about an area for improvement",
    help: "Write the ids of the actions that follow into `actions`; where there is none yet, add one to the folder actions",
    page: include_str!("improvement_without_action.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for statement in &ctx.repository.statements {
        if statement.kind == Some(Kind::Improvement) && statement.actions.is_empty() {
            let message = format!("{} is an area for improvement, and no action follows", called(statement));
            out.say(said(ctx, statement, &statement.at, "actions", message));
        }
    }
}
