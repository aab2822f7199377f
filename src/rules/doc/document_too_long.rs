//! DOC-015.

use crate::documents::Place;
use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A self-evaluation with too many pages.
pub static RULE: Rule = Rule {
    codes: &["DOC-015"],
    name: "document-too-long",
    severity: Severity::Query,
    summary: "The self-evaluation has more pages than are asked for",
    help: "Cut it to the pages that are asked for, and link to detail",
    page: include_str!("document_too_long.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let Some(asked) = &ctx.framework.self_evaluation else { return };
    let Some(request) = &asked.request else { return };
    let answers = seen.entries.iter().any(|entry| entry.is_final() && entry.answers(request));
    if let Some(pages) = seen.inside.pages.filter(|pages| answers && *pages > asked.most_pages) {
        let message = format!(
            "The self-evaluation has {pages} pages; at most {} are asked for, and {} are better",
            asked.most_pages, asked.better_pages
        );
        out.say(seen.said(ctx, &RULE, &Place::Whole, message));
    }
}
