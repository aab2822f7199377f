//! DOC-004.

use crate::documents::{Kind, Place, fits};
use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A file that is not what its ending says.
pub static RULE: Rule = Rule {
    codes: &["DOC-004"],
    name: "document-type-mismatch",
    severity: Severity::Error,
    summary: "The content of a file is not what its ending says",
    help: "Give it the right ending, or save it as what its ending says, and name it so in the entry",
    page: include_str!("document_type_mismatch.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let (kind, extension) = (seen.inside.kind, seen.held.extension());
    let known = seen.held.bytes() > 0 && kind != Kind::Unknown;
    if known && !extension.is_empty() && !fits(&extension, kind) {
        let message = format!("This file is named .{extension} and is {}", called(kind));
        out.say(seen.said(ctx, &RULE, &Place::Whole, message));
    }
}

fn called(kind: Kind) -> &'static str {
    match kind {
        Kind::Word => "a Word document",
        Kind::Workbook => "a workbook",
        Kind::Slides => "a PowerPoint presentation",
        Kind::OpenText => "an OpenDocument text",
        Kind::OpenSlides => "an OpenDocument presentation",
        Kind::Pdf => "a PDF file",
        Kind::Image => "a picture",
        Kind::Media => "sound or film",
        Kind::OldWord => "a Word document of the years before 2007",
        Kind::OldSlides => "a PowerPoint presentation of the years before 2007",
        Kind::RichText => "rich text",
        Kind::Page => "a web page",
        Kind::Text => "plain text",
        Kind::Program => "a program or script",
        Kind::Archive => "an archive of other files",
        Kind::Mail => "a mail",
        Kind::Database => "a database",
        Kind::Unknown => "of no kind that is known",
    }
}
