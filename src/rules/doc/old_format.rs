//! DOC-018.

use crate::documents::{Kind, Place};
use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A document in an old binary format.
pub static RULE: Rule = Rule {
    codes: &["DOC-018"],
    name: "old-format",
    severity: Severity::Query,
    summary: "A document is in a format of the years before 2007, which sendpack does not look into",
    help: "Open it and save it in the format of today (.docx or .pptx): then it is checked like any other",
    page: include_str!("old_format.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let (what, now) = match seen.inside.kind {
        Kind::OldWord => ("Word", ".docx"),
        Kind::OldSlides => ("PowerPoint", ".pptx"),
        _ => return,
    };
    if seen.is_final() {
        let message = format!(
            "This is a {what} document of the years before 2007: sendpack does not look inside. Save it as {now}"
        );
        out.say(seen.said(ctx, &RULE, &Place::Whole, message));
    }
}
