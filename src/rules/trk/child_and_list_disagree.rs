//! TRK-017.

use super::seen::{profile, said};
use crate::evidence::Told;
use crate::evidence::TrackedChild;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// Two sources that disagree.
pub static RULE: Rule = Rule {
    codes: &["TRK-017"],
    name: "child-and-list-disagree",
    severity: Severity::Query,
    summary: "The list of a tracked child and child.yaml say different things",
    help: "Find out which is right, and correct the other",
    page: include_str!("child_and_list_disagree.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Child(check),
};

fn check(ctx: &Context<'_>, child: &TrackedChild, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(profile) = profile(child, lists) else { return };
    // A list names settings, not every placement: only a setting that is one contradicts a plain no.
    let provision = profile.in_alternative_provision().then_some(true);
    let mut compare = |field, told: &Option<Told<bool>>, listed: Option<bool>, with| {
        if let (Some(told), Some(listed)) = (told, listed)
            && told.value != listed
        {
            let message = format!("{}: {field} is not as the child's list has it in {with}", child.name);
            out.say(said(ctx, child, &told.at, field, message));
        }
    };
    compare("alternative_provision", &child.alternative_provision, provision, "the phases of settings");
    compare("social_care", &child.social_care, profile.social_care, "\"Known to children's social care?\"");
}
