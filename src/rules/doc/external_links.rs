//! DOC-011.

use crate::documents::Trace;
use crate::findings::Severity;
use crate::rules::documents::first;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A final document that links to other files.
pub static RULE: Rule = Rule {
    codes: &["DOC-011"],
    name: "external-links",
    severity: Severity::Query,
    summary: "A final document holds links to other files",
    help: "Break the links (Data, Edit links, Break link), so that the values stay and no path of yours is sent",
    page: include_str!("external_links.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let Some(traced) = seen.inside.traced(Trace::ExternalLink).filter(|_| seen.is_final()) else { return };
    let what = match traced.count {
        1 => "It links to another file, which its reader does not have".to_owned(),
        count => format!("It holds {count} links to other files, which its reader does not have"),
    };
    let message = what + &first(&traced.place, traced.count);
    out.say(seen.said(ctx, &RULE, &traced.place, message));
}
