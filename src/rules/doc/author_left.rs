//! DOC-016.

use crate::documents::Trace;
use crate::findings::Severity;
use crate::rules::documents::first;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A final document whose properties name a person.
pub static RULE: Rule = Rule {
    codes: &["DOC-016"],
    name: "author-left",
    severity: Severity::Note,
    summary: "The properties of a final document name a person",
    help: "Inspect the document (File, Info, Check for issues) and remove the author and other properties",
    page: include_str!("author_left.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let Some(traced) = seen.inside.traced(Trace::Author).filter(|_| seen.is_final()) else { return };
    let what = match traced.count {
        1 => "Its properties name a person".to_owned(),
        count => format!("Its properties name people in {count} places"),
    };
    let message = what + &first(&traced.place, traced.count);
    out.say(seen.said(ctx, &RULE, &traced.place, message));
}
