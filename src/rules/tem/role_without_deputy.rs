//! TEM-004.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A role that hangs on one person.
pub static RULE: Rule = Rule {
    codes: &["TEM-004"],
    name: "role-without-deputy",
    severity: Severity::Query,
    summary: "Nobody steps in for a role",
    help: "Name a deputy, with a telephone number and an email address",
    page: include_str!("role_without_deputy.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for role in ctx.repository.team.roles.iter().filter(|role| role.deputies.is_empty()) {
        let message = format!("{} has no deputy", role.title.value);
        out.say(super::of_role(role, &role.title.at, message));
    }
}
