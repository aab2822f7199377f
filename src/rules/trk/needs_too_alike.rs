//! TRK-005.

use super::composition::Composition;
use super::seen::{mix, said_of_all};
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
    let Composition { needs, needs_unknown, .. } = Composition::of(ctx, lists);
    // A need that is not known may be any.
    if needs + needs_unknown < mix.least as usize {
        let message =
            format!("The tracked children have {needs} primary needs; inspectors track {}", mix.text);
        out.say(said_of_all(ctx, message));
    }
}
