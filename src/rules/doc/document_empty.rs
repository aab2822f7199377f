//! DOC-001.

use crate::documents::{Place, Problem};
use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A document without content.
pub static RULE: Rule = Rule {
    codes: &["DOC-001"],
    name: "document-empty",
    severity: Severity::Error,
    summary: "A document has nothing in it",
    help: "Put the right file in its place, or take it out of the entry",
    page: include_str!("document_empty.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    if seen.inside.problem == Some(Problem::Empty) {
        let what =
            if seen.held.bytes() == 0 { "This file has no bytes" } else { "Nothing stands in this document" };
        out.say(seen.said(ctx, &RULE, &Place::Whole, what.to_owned()));
    }
}
