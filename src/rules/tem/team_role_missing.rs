//! TEM-002.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A role that nobody has.
pub static RULE: Rule = Rule {
    codes: &["TEM-002"],
    name: "team-role-missing",
    severity: Severity::Query,
    summary: "A role that an inspection wants is nobody's",
    help: "Add the role to team.yaml, or say with `fills` which of your roles does this work",
    page: include_str!("team_role_missing.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let (Some(wanted), team) = (&ctx.framework.team, &ctx.repository.team) else { return };
    // A role whose name cannot be read is told by EVI-003: it may be any of those that seem to lack.
    if team.roles.is_empty() || team.has_nameless {
        return;
    }
    for role in &wanted.roles {
        if team.roles.iter().any(|own| own.fills.contains(&role.id)) {
            continue;
        }
        let message = format!("No role does the work of {} ({})", role.title, role.id);
        let said = Said::at(super::file(), message).key(&role.id);
        let help = format!(
            "Add the role to team.yaml, or write `fills: {}` at the one that does this work",
            role.id
        );
        let severity = if role.required { Severity::Error } else { Severity::Query };
        out.say(said.help(help).severity(severity));
    }
}
