//! DOC-003.

use crate::documents::{Place, Problem};
use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A document that asks for a password.
pub static RULE: Rule = Rule {
    codes: &["DOC-003"],
    name: "document-encrypted",
    severity: Severity::Error,
    summary: "A document asks for a password",
    help: "Save a copy without a password and name that; the pack as a whole can be encrypted",
    page: include_str!("document_encrypted.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    if seen.inside.problem == Some(Problem::Encrypted) {
        let message = "This document asks for a password, so nobody could read or check it".to_owned();
        out.say(seen.said(ctx, &RULE, &Place::Whole, message));
    }
}
