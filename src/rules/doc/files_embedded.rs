//! DOC-019.

use crate::documents::Trace;
use crate::findings::Severity;
use crate::rules::documents::first;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A final document with files in it.
pub static RULE: Rule = Rule {
    codes: &["DOC-019"],
    name: "files-embedded",
    severity: Severity::Query,
    summary: "A final document holds other files",
    help: "Open each embedded file: what is in it is sent too and was not checked. Paste a picture or a table instead",
    page: include_str!("files_embedded.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let Some(traced) = seen.inside.traced(Trace::Embedded).filter(|_| seen.is_final()) else { return };
    let what = match traced.count {
        1 => "Another file is embedded in it".to_owned(),
        count => format!("{count} other files are embedded in it"),
    };
    let message = what + &first(&traced.place, traced.count);
    out.say(seen.said(ctx, &RULE, &traced.place, message));
}
