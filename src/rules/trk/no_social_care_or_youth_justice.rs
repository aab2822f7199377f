//! TRK-006.

use super::composition::Composition;
use super::seen::{mix, said_of_all};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A mix without social care or youth justice.
pub static RULE: Rule = Rule {
    codes: &["TRK-006"],
    name: "no-social-care-or-youth-justice",
    severity: Severity::Note,
    summary: "No tracked child is known to social care or youth justice",
    help: "Nothing to mend where it is so; else write `social_care` or `youth_justice` in child.yaml",
    page: include_str!("no_social_care_or_youth_justice.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Tracking(check),
};

fn check(ctx: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(mix) = mix(ctx, "social-care-or-youth-justice") else { return };
    if Composition::of(ctx, lists).social_care_or_youth_justice < mix.least as usize {
        let message = format!(
            "No tracked child is known to social care or youth justice; inspectors track {}",
            mix.text
        );
        out.say(said_of_all(ctx, message));
    }
}
