//! The text of an old presentation: records in records (MS-PPT).

use encoding_rs::{UTF_16LE, WINDOWS_1252};

use super::streams::{long, short, stream};
use crate::documents::output::Output;
use crate::documents::{Place, Problem, Trace};
use crate::table::{Compound, TableError};

const SLIDE: u16 = 1006;
const NOTES: u16 = 1008;
const MASTER: u16 = 1016;
const SLIDE_SHOW: u16 = 1017;
const TEXT_WIDE: u16 = 4000;
const TEXT: u16 = 4008;
const STRING: u16 = 4026;
const COMMENT: u16 = 12000;
/// What the stream of the current user begins with where the rest is encrypted.
const LOCKED: usize = 0xf3d1_c4df;

/// Reads the text.
pub(super) fn read(compound: &mut Compound, out: &mut Output<'_>) -> Result<(), TableError> {
    let user = stream(compound, "Current User")?.unwrap_or_default();
    if long(&user, 12) == Some(LOCKED) {
        out.inside.problem = Some(Problem::Encrypted);
        return Ok(());
    }
    let bytes = stream(compound, "PowerPoint Document")?.unwrap_or_default();
    let (mut at, mut place, mut slides, mut notes) = (0, Place::Whole, 0, 0);
    while let (Some(version), Some(kind), Some(length)) =
        (short(&bytes, at), short(&bytes, at + 2), long(&bytes, at + 4))
    {
        at += 8;
        match kind {
            SLIDE => {
                slides += 1;
                place = Place::Slide(slides);
            }
            // What comes before the first slide is a pattern for all.
            NOTES if slides > 0 => {
                notes += 1;
                place = Place::Notes(notes);
            }
            NOTES | MASTER => place = Place::Whole,
            COMMENT => out.note(Trace::Comment, place.clone()),
            _ => {}
        }
        // A record of records is entered, all others are passed over.
        if version & 0x0f == 0x0f {
            continue;
        }
        let Some(body) = bytes.get(at..at.saturating_add(length)) else {
            out.inside.problem = Some(Problem::Damaged("it is cut short".to_owned()));
            break;
        };
        match kind {
            TEXT_WIDE | STRING => give(&UTF_16LE.decode_without_bom_handling(body).0, &place, out),
            TEXT => give(&WINDOWS_1252.decode_without_bom_handling(body).0, &place, out),
            SLIDE_SHOW if short(body, 10).is_some_and(|flags| flags & 4 != 0) => {
                out.note(Trace::HiddenSlide, place.clone());
            }
            _ => {}
        }
        at += length;
    }
    out.inside.pages = Some(slides).filter(|n| *n > 0);
    Ok(())
}

/// Gives a text; a number or a star alone is no speaker's note.
fn give(text: &str, place: &Place, out: &mut Output<'_>) {
    if matches!(place, Place::Notes(_)) && text.chars().any(char::is_alphabetic) {
        out.note(Trace::SpeakerNotes, place.clone());
    }
    out.text(place, text);
}
