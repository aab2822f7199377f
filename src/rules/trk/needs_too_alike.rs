//! TRK-005.

use std::collections::BTreeSet;

use super::seen::{mix, profile, said_of_all};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A mix of needs that are too alike.
pub static RULE: Rule = Rule {
    codes: &["TRK-005"],
    name: "needs-too-alike",
    severity: Severity::Query,
    summary: "The tracked children have fewer primary needs than usual",
    help: "Ask the lead inspector whether the choice is meant; see that the primary needs in the lists are right",
    page: include_str!("needs_too_alike.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Tracking(check),
};

fn check(ctx: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(mix) = mix(ctx, "primary-needs").filter(|_| !ctx.without.lists) else { return };
    let children = ctx.repository.tracking.children.iter();
    let needs: Vec<Option<&str>> =
        children.map(|child| Some(profile(child, lists)?.need.as_ref()?.code.as_str())).collect();
    let known: BTreeSet<&str> = needs.iter().flatten().copied().collect();
    // A need that is not known may be any.
    let unknown = needs.iter().filter(|need| need.is_none()).count();
    if known.len() + unknown < mix.least as usize {
        let message =
            format!("The tracked children have {} primary needs; inspectors track {}", known.len(), mix.text);
        out.say(said_of_all(ctx, message));
    }
}
