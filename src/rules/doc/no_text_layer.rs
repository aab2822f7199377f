//! DOC-017.

use crate::documents::{Kind, Place};
use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A PDF file without text.
pub static RULE: Rule = Rule {
    codes: &["DOC-017"],
    name: "no-text-layer",
    severity: Severity::Query,
    summary: "A PDF file holds pictures of pages and no text",
    help: "Save it as PDF from the program in which it was written, or run text recognition over the scan",
    page: include_str!("no_text_layer.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    if seen.inside.kind == Kind::Pdf
        && !seen.inside.has_text
        && seen.inside.problem.is_none()
        && seen.is_final()
    {
        let message = "No text could be read in this file: it is likely a scan. It cannot be searched, nor read aloud, nor checked";
        out.say(seen.said(ctx, &RULE, &Place::Whole, message.to_owned()));
    }
}
