//! ACT-003.

use crate::evidence::Silence;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// The latest rating of an action is older than three months.
pub static RULE: Rule = Rule {
    codes: &["ACT-003"],
    name: "rag-stale",
    severity: Severity::Query,
    summary: "The latest rating of an action is older than three months",
    help: "Rate it for this month, and say in the note what has changed",
    page: include_str!("rag_stale.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in &ctx.repository.actions {
        let called = super::called(action);
        match action.silence(ctx.today()) {
            Some(Silence::Since(rating)) => {
                let message = format!("{called} was last rated for {}", super::when(rating));
                out.say(super::said(action, &rating.at, message));
            }
            Some(Silence::SinceStart) => {
                let message = format!("{called} began more than three months ago and was never rated");
                out.say(super::said(action, &action.at, message));
            }
            None => {}
        }
    }
}
