//! DOC-007.

use crate::documents::Trace;
use crate::findings::Severity;
use crate::rules::documents::first;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A final document with comments.
pub static RULE: Rule = Rule {
    codes: &["DOC-007"],
    name: "comments-left",
    severity: Severity::Error,
    summary: "A final document holds comments",
    help: "Delete all comments (Review, Delete all comments) and save",
    page: include_str!("comments_left.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let Some(traced) = seen.inside.traced(Trace::Comment).filter(|_| seen.is_final()) else { return };
    let what = match traced.count {
        1 => "A comment was left".to_owned(),
        count => format!("{count} comments were left"),
    };
    let message = what + &first(&traced.place, traced.count);
    out.say(seen.said(ctx, &RULE, &traced.place, message));
}
