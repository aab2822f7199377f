//! DOC-012.

use crate::documents::{Kind, Place};
use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A program, archive, mail or database.
pub static RULE: Rule = Rule {
    codes: &["DOC-012"],
    name: "file-type-unwelcome",
    severity: Severity::Query,
    summary: "A file is of a kind that the receiver may refuse",
    help: "Send its content in a kind that inspectors can open: Word, Excel, PowerPoint or PDF",
    page: include_str!("file_type_unwelcome.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let what = match seen.inside.kind {
        Kind::Program => "a program or script",
        Kind::Archive => "an archive of other files, into which sendpack does not look",
        Kind::Mail => "a mail, with addresses and what is attached to it",
        Kind::Database => "a database",
        _ => return,
    };
    out.say(seen.said(ctx, &RULE, &Place::Whole, format!("This file is {what}")));
}
