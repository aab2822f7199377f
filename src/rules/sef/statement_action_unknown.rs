//! SEF-009.

use super::said::said;
use crate::findings::{Severity, nearest};
use crate::rules::{Check, Context, Life, Out, Rule};

/// An action that is none.
pub static RULE: Rule = Rule {
    codes: &["SEF-009"],
    name: "statement-action-unknown",
    severity: Severity::Error,
    summary: "A statement names an action that does not exist",
    help: "Name an action of the folder actions by its id",
    page: include_str!("statement_action_unknown.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let ids: Vec<&str> =
        ctx.repository.actions.iter().filter_map(|action| action.id.as_ref()).map(|id| id.as_str()).collect();
    for statement in &ctx.repository.statements {
        for id in
            statement.actions.iter().filter(|id| !ids.iter().any(|known| known.eq_ignore_ascii_case(id)))
        {
            let message = match nearest(id, ids.iter().copied()) {
                Some(near) => format!("There is no action {}; did you mean {near}?", id.value),
                None => format!("There is no action {}", id.value),
            };
            out.say(said(ctx, statement, &id.at, id, message));
        }
    }
}
