//! TRK-021.

use super::seen::{profile, said};
use crate::evidence::TrackedChild;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A young person who was not asked.
pub static RULE: Rule = Rule {
    codes: &["TRK-021"],
    name: "young-person-not-asked",
    severity: Severity::Query,
    summary: "A young person of 16 or over has not agreed in person",
    help: "Ask the young person too, and write the day as `young_person_agreed`; where somebody decides for them, waive this and say who",
    page: include_str!("young_person_not_asked.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Child(check),
};

/// The age from which a young person decides, where they are able to.
const DECIDES: i32 = 16;

fn check(ctx: &Context<'_>, child: &TrackedChild, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(agreed) = child.agreement.agreed.as_ref().filter(|_| child.agreement.young_person.is_none())
    else {
        return;
    };
    if profile(child, lists).and_then(|profile| profile.age_today).is_some_and(|age| age >= DECIDES) {
        let message =
            format!("{}: the family agreed; no agreement of the young person is recorded", child.name);
        out.say(said(ctx, child, &agreed.at, "young person", message));
    }
}
