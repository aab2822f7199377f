//! DOC-014.

use crate::documents::Place;
use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A document over the limit in settings.
pub static RULE: Rule = Rule {
    codes: &["DOC-014"],
    name: "document-too-large",
    severity: Severity::Query,
    summary: "A document is larger than settings allow",
    help: "Make its pictures smaller (File, Compress pictures) or split it; the limit is `documents: max_mb` in sendpack.yaml",
    page: include_str!("document_too_large.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let most = ctx.repository.settings.max_mb;
    if seen.held.bytes() > u64::from(most) * 1_000_000 {
        let size = seen.held.bytes() / 1_000_000;
        out.say(seen.said(
            ctx,
            &RULE,
            &Place::Whole,
            format!("This document has {size} MB; settings allow {most} MB"),
        ));
    }
}
