//! ANX-009.

use crate::evidence::Entry;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, about};

/// Evidence that is due to be looked at again.
pub static RULE: Rule = Rule {
    codes: &["ANX-009"],
    name: "review-passed",
    severity: Severity::Query,
    summary: "The date by which an entry was to be reviewed has passed",
    help: "Have its owner look at it, then write the new `as_at` and `review_by`",
    page: include_str!("review_passed.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Entry(check),
};

fn check(ctx: &Context<'_>, entry: &Entry, out: &mut Out<'_>) {
    if let Some(due) = entry.review_by.as_ref().filter(|day| day.value < ctx.today()) {
        let message =
            format!("{} was to be reviewed by {}", about::called(entry.name()), due.format("%-d %B %Y"));
        out.say(about::entry(ctx, entry, &due.at, message));
    }
}
