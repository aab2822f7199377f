//! TEM-009.

use crate::findings::{Severity, nearest};
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// An arrangement without an owner.
pub static RULE: Rule = Rule {
    codes: &["TEM-009"],
    name: "arrangement-ownerless",
    severity: Severity::Error,
    summary: "No role of the team sees to something that must be arranged",
    help: "Write as `owner` one of the roles of team.yaml, spelt as there",
    page: include_str!("arrangement_ownerless.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let team = &ctx.repository.team;
    for it in &team.logistics {
        let (at, message) = match &it.owner {
            None => (&it.at, "Nobody sees to this".to_owned()),
            Some(owner) if team.role(owner, ctx.framework.team.as_ref()).is_none() => {
                let near = nearest(owner, team.roles.iter().map(|role| role.title.as_str()));
                let near = near.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
                (&owner.at, format!("No role of the team is called {}{near}", owner.value))
            }
            Some(_) => continue,
        };
        out.say(Said::at(at.clone(), message).key(it.item.as_deref().unwrap_or_default()));
    }
}
