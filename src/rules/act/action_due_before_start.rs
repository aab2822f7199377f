//! ACT-008.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// An action is due before it begins.
pub static RULE: Rule = Rule {
    codes: &["ACT-008"],
    name: "action-due-before-start",
    severity: Severity::Error,
    summary: "An action is due before it begins",
    help: "Put `start` and `due` right: one of them is mistyped",
    page: include_str!("action_due_before_start.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in &ctx.repository.actions {
        let (Some(start), Some(due)) = (&action.start, &action.due) else { continue };
        if due.value < start.value {
            let message = format!(
                "{} is due on {}, before it begins on {}",
                super::called(action),
                due.format("%-d %B %Y"),
                start.format("%-d %B %Y")
            );
            out.say(super::said(action, &due.at, message).related([start.at.clone()]));
        }
    }
}
