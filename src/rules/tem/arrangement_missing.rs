//! TEM-008.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// Something that nobody arranges.
pub static RULE: Rule = Rule {
    codes: &["TEM-008"],
    name: "arrangement-missing",
    severity: Severity::Query,
    summary: "Something that an inspection needs is on nobody's list",
    help: "Add it to `logistics` in team.yaml with a role that sees to it, or say with `covers` which line it is part of",
    page: include_str!("arrangement_missing.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let (Some(wanted), team) = (&ctx.framework.team, &ctx.repository.team) else { return };
    if team.roles.is_empty() {
        return;
    }
    for item in &wanted.logistics {
        if !team.logistics.iter().any(|own| own.covers.contains(&item.id)) {
            let message = format!("Nobody arranges: {} ({})", item.title, item.id);
            out.say(Said::at(super::file(), message).key(&item.id));
        }
    }
}
