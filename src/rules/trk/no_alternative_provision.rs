//! TRK-003.

use super::composition::Composition;
use super::seen::{mix, said_of_all};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A mix without alternative provision.
pub static RULE: Rule = Rule {
    codes: &["TRK-003"],
    name: "no-alternative-provision",
    severity: Severity::Query,
    summary: "No tracked child is in alternative provision",
    help: "Ask the lead inspector whether one is to be added; where a child is, write `alternative_provision: true`",
    page: include_str!("no_alternative_provision.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Tracking(check),
};

fn check(ctx: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(mix) = mix(ctx, "alternative-provision") else { return };
    if Composition::of(ctx, lists).alternative_provision < mix.least as usize {
        out.say(said_of_all(
            ctx,
            format!("No tracked child is in alternative provision; inspectors track {}", mix.text),
        ));
    }
}
