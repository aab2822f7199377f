//! DOC-006.

use crate::documents::Trace;
use crate::findings::Severity;
use crate::rules::documents::first;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A final document with tracked changes.
pub static RULE: Rule = Rule {
    codes: &["DOC-006"],
    name: "tracked-changes",
    severity: Severity::Error,
    summary: "A final document holds changes that were neither accepted nor rejected",
    help: "Accept or reject all changes (Review, Accept all), save, and look once more at what it now says",
    page: include_str!("tracked_changes.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let Some(traced) = seen.inside.traced(Trace::TrackedChange).filter(|_| seen.is_final()) else { return };
    let what = match traced.count {
        1 => "A tracked change was neither accepted nor rejected".to_owned(),
        count => format!("{count} tracked changes were neither accepted nor rejected"),
    };
    let message = what + &first(&traced.place, traced.count);
    out.say(seen.said(ctx, &RULE, &traced.place, message));
}
