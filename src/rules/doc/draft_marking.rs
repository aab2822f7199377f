//! DOC-008.

use crate::documents::{Place, Trace};
use crate::findings::Severity;
use crate::rules::documents::{first, is_draft_name};
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A final document that calls itself a draft.
pub static RULE: Rule = Rule {
    codes: &["DOC-008"],
    name: "draft-marking",
    severity: Severity::Query,
    summary: "A document says that it is a draft, its entry that it is final",
    help: "Take the mark out of the document or its name, or write `status: draft` in the entry",
    page: include_str!("draft_marking.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    if !seen.is_final() {
        return;
    }
    let marked =
        seen.inside.traced(Trace::DraftWatermark).map(|watermark| ("A watermark says", &watermark.place));
    let marked = marked.or_else(|| seen.draft.as_ref().map(|place| ("Its text says", place)));
    let marked = marked
        .or_else(|| seen.held.path().is_some_and(is_draft_name).then_some(("Its name says", &Place::Whole)));
    if let Some((what, place)) = marked {
        let message =
            format!("{what} that it is a draft, and its entry says that it is final{}", first(place, 1));
        out.say(seen.said(ctx, &RULE, place, message));
    }
}
