//! DOC-009.

use crate::documents::Trace;
use crate::findings::Severity;
use crate::rules::documents::first;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A final document with code that may run.
pub static RULE: Rule = Rule {
    codes: &["DOC-009"],
    name: "macros-present",
    severity: Severity::Query,
    summary: "A final document holds macros",
    help: "Save it without macros (as .docx, .xlsx or .pptx): many systems refuse files with macros",
    page: include_str!("macros_present.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let Some(traced) = seen.inside.traced(Trace::Macro).filter(|_| seen.is_final()) else { return };
    let what = match traced.count {
        1 => "It holds a macro, or other code that may run".to_owned(),
        count => format!("It holds {count} macros, or other code that may run"),
    };
    let message = what + &first(&traced.place, traced.count);
    out.say(seen.said(ctx, &RULE, &traced.place, message));
}
