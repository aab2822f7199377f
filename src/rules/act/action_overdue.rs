//! ACT-002.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// An action is past its day and not green.
pub static RULE: Rule = Rule {
    codes: &["ACT-002"],
    name: "action-overdue",
    severity: Severity::Query,
    summary: "An action is past its day and not green",
    help: "Finish it and rate it green; or agree a new day with the board, and write it into `due` with a note in the rating",
    page: include_str!("action_overdue.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in &ctx.repository.actions {
        let (Some(due), Some(days)) = (&action.due, action.days_overdue(ctx.today())) else { continue };
        let overdue = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
        let message =
            format!("{} was due on {}: {overdue} overdue", super::called(action), due.format("%-d %B %Y"));
        out.say(super::said(action, &due.at, message));
    }
}
