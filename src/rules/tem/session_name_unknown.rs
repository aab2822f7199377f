//! TEM-013.

use crate::evidence::Session;
use crate::findings::{Severity, nearest};
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A session for nobody.
pub static RULE: Rule = Rule {
    codes: &["TEM-013"],
    name: "session-name-unknown",
    severity: Severity::Error,
    summary: "A session names a role or a tracked child that there is not",
    help: "Spell the role as `roles` does, and the child as its folder says: T1",
    page: include_str!("session_name_unknown.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for session in &ctx.repository.team.sessions {
        roles(ctx, session, out);
        child(ctx, session, out);
    }
}

fn roles(ctx: &Context<'_>, session: &Session, out: &mut Out<'_>) {
    let team = &ctx.repository.team;
    for told in &session.who {
        let message = match team.role(told, ctx.framework.team.as_ref()) {
            Some((role, true)) if role.deputies.is_empty() => format!("{} has no deputy", role.title.value),
            Some(_) => continue,
            // It may be the role whose name cannot be read, which EVI-003 tells.
            None if team.has_nameless => continue,
            None => {
                let near = nearest(told, team.roles.iter().map(|role| role.title.as_str()));
                let near = near.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
                format!("No role of the team is called so{near}")
            }
        };
        let help = "Spell the role as `roles` does; people who are not on the team stand in `with`";
        out.say(Said::at(told.at.clone(), message).help(help).key(&told.value));
    }
}

fn child(ctx: &Context<'_>, session: &Session, out: &mut Out<'_>) {
    let children = &ctx.repository.tracking.children;
    let Some(told) = session.child.as_ref().filter(|_| !ctx.without.tracking && !children.is_empty()) else {
        return;
    };
    if !children.iter().any(|child| child.name.eq_ignore_ascii_case(told)) {
        let names: Vec<&str> = children.iter().map(|child| child.name.as_str()).collect();
        let message = format!("No tracked child is called so; there are {}", names.join(", "));
        out.say(Said::at(told.at.clone(), message).key("child"));
    }
}
