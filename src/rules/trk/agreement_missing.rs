//! TRK-007.

use super::seen::said;
use crate::evidence::TrackedChild;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A family that did not agree, as far as is recorded.
pub static RULE: Rule = Rule {
    codes: &["TRK-007"],
    name: "agreement-missing",
    severity: Severity::Error,
    summary: "A tracked child's family was not asked, or no agreement is recorded",
    help: "Ask the family, and write the days under `agreement` in child.yaml",
    page: include_str!("agreement_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Child(check),
};

fn check(ctx: &Context<'_>, child: &TrackedChild, _: &[ListSeen<'_>], out: &mut Out<'_>) {
    let told = &child.agreement;
    let what = match (&told.asked, told.agreed.as_ref().or(told.young_person.as_ref())) {
        _ if child.is_unread() => return,
        (Some(_), Some(_)) => return,
        (None, Some(agreed)) => {
            let message = format!("{}: it is not recorded when the family was asked", child.name);
            return out.say(said(ctx, child, &agreed.at, "agreement", message));
        }
        (Some(_), None) => "the family was asked, and no agreement is recorded",
        (None, None) => "the family was not asked",
    };
    let at = told.asked.as_ref().map_or(&child.at, |asked| &asked.at);
    out.say(said(ctx, child, at, "agreement", format!("{}: {what}", child.name)));
}
