//! DOC-002.

use crate::documents::{Place, Problem};
use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A document that does not open as what it is.
pub static RULE: Rule = Rule {
    codes: &["DOC-002"],
    name: "document-damaged",
    severity: Severity::Error,
    summary: "A document does not open",
    help: "Open it where it was made and save it again, or ask its owner for another copy",
    page: include_str!("document_damaged.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let message = match &seen.inside.problem {
        Some(Problem::Damaged(why)) => format!("This document is damaged: {why}"),
        Some(Problem::TooLarge(why)) => format!("This document is larger inside than any honest one: {why}"),
        Some(Problem::Unreadable(why)) => format!("This document cannot be read: {why}"),
        _ => return,
    };
    out.say(seen.said(ctx, &RULE, &Place::Whole, message));
}
