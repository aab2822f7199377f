//! ACT-004.

use crate::evidence::Rag;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// An action is red and says no next step.
pub static RULE: Rule = Rule {
    codes: &["ACT-004"],
    name: "red-without-next-step",
    severity: Severity::Error,
    summary: "An action is red and says no next step",
    help: "Write what happens next, and by when, into `next_steps`",
    page: include_str!("red_without_next_step.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in ctx.repository.actions.iter().filter(|action| action.next_steps.is_none()) {
        if let Some(rating) = action.rating_on(ctx.today()).filter(|rating| rating.value == Rag::Red) {
            let message = format!("{} is red, and nothing says what happens next", super::called(action));
            out.say(super::said(action, &rating.at, message));
        }
    }
}
