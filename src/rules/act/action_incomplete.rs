//! ACT-001.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, about};

/// An action lacks what is to be done, who answers for it, or when it is due.
pub static RULE: Rule = Rule {
    codes: &["ACT-001"],
    name: "action-incomplete",
    severity: Severity::Error,
    summary: "An action lacks what is to be done, who answers for it, or when it is due",
    help: "Write the field into the action: `what`, `owner: {role: ...}` or `due`",
    page: include_str!("action_incomplete.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in &ctx.repository.actions {
        for field in &action.lacks {
            let lack = match *field {
                "what" => "does not say what is to be done",
                "due" => "has no day on which it is due",
                _ => "has no owner: no role answers for it",
            };
            let said = super::said(action, &action.at, format!("{} {lack}", super::called(action)));
            out.say(said.key(&about::key(action.name(), field)));
        }
    }
}
