//! DOC-020.

use crate::documents::Trace;
use crate::findings::Severity;
use crate::rules::documents::first;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// Slides with notes for the speaker.
pub static RULE: Rule = Rule {
    codes: &["DOC-020"],
    name: "speaker-notes",
    severity: Severity::Query,
    summary: "The slides of a final document have notes for the speaker",
    help: "Read the notes, and remove them (File, Info, Inspect document) unless they are meant for inspectors",
    page: include_str!("speaker_notes.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    let Some(traced) = seen.inside.traced(Trace::SpeakerNotes).filter(|_| seen.is_final()) else { return };
    let what = match traced.count {
        1 => "A slide has notes for the speaker".to_owned(),
        count => format!("{count} slides have notes for the speaker"),
    };
    let message = what + &first(&traced.place, traced.count);
    out.say(seen.said(ctx, &RULE, &traced.place, message));
}
