//! TEM-019.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};
use crate::team::attendees;

/// A session without somebody who belongs there.
pub static RULE: Rule = Rule {
    codes: &["TEM-019"],
    name: "role-not-at-session",
    severity: Severity::Query,
    summary: "A role that belongs to a session is not there",
    help: "Add the role to `who`, or its deputy: the role with (deputy) after it",
    page: include_str!("role_not_at_session.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let team = &ctx.repository.team;
    for slot in super::slots(ctx) {
        let Some(kind) = slot.kind.filter(|_| !slot.who().is_empty()) else { continue };
        let there: Vec<&String> = attendees(ctx.framework, team, &slot)
            .filter_map(|attendee| attendee.role)
            .flat_map(|role| &role.fills)
            .collect();
        let somebodys = |id: &&String| team.roles.iter().any(|role| role.fills.contains(id));
        for id in kind.attends.iter().filter(|id| !there.contains(id)).filter(somebodys) {
            let wanted = ctx.framework.team.as_ref().and_then(|team| team.role(id));
            let title = wanted.map_or(id.as_str(), |role| role.title.as_str());
            out.say(super::of_slot(&slot, slot.at, format!("{title} is not at: {}", slot.title())));
        }
    }
}
