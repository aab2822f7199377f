//! TEM-005.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A deputy who is the same person.
pub static RULE: Rule = Rule {
    codes: &["TEM-005"],
    name: "deputy-is-same-person",
    severity: Severity::Error,
    summary: "The deputy of a role is the person who has it",
    help: "Name somebody else as the deputy",
    page: include_str!("deputy_is_same_person.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for role in &ctx.repository.team.roles {
        let Some(holder) = role.holder.key() else { continue };
        for deputy in role.deputies.iter().filter(|deputy| deputy.key().as_ref() == Some(&holder)) {
            let message = format!("The deputy of {} is the same person", role.title.value);
            out.say(super::of_role(role, &deputy.at, message).related([role.holder.at.clone()]));
        }
    }
}
