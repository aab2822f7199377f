//! The text of an old Word document, and what of it stands where.

use super::pieces::{raw, text};
use super::streams::{long, short, stream};
use crate::documents::output::Output;
use crate::documents::{Place, Problem, Trace};
use crate::table::{Compound, TableError};

/// The parts of the text in their order: where their lengths stand, and where they stand themselves.
const PARTS: [(usize, Place); 8] = [
    (0x4c, Place::Whole),
    (0x50, Place::Footnote),
    (0x54, Place::Header),
    (0x58, Place::Whole),
    (0x5c, Place::Comment),
    (0x60, Place::Footnote),
    (0x64, Place::TextBox),
    (0x68, Place::TextBox),
];
const ENCRYPTED: u16 = 0x0100;
const SECOND_TABLE: u16 = 0x0200;

/// Reads the text.
pub(super) fn read(compound: &mut Compound, out: &mut Output<'_>) -> Result<(), TableError> {
    let document = stream(compound, "WordDocument")?.unwrap_or_default();
    let flags = short(&document, 0x0a).unwrap_or(0);
    if flags & ENCRYPTED != 0 {
        out.inside.problem = Some(Problem::Encrypted);
        return Ok(());
    }
    let name = if flags & SECOND_TABLE == 0 { "0Table" } else { "1Table" };
    let table = stream(compound, name)?.unwrap_or_default();
    let found = (short(&document, 0) == Some(0xa5ec)).then(|| text(&document, &table)).flatten();
    let Some(found) = found else {
        out.text(&Place::Whole, &raw(&document));
        out.inside.problem = Some(Problem::Damaged("its text is not where it should be".to_owned()));
        return Ok(());
    };
    parts(&document, &found, out);
    Ok(())
}

/// Gives the parts of the text, paragraph by paragraph.
fn parts(document: &[u8], text: &str, out: &mut Output<'_>) {
    let mut rest = text;
    for (number, (at, place)) in (0..).zip(PARTS) {
        let length = long(document, at).unwrap_or(0);
        let end = units(rest, length);
        let (part, after) = rest.split_at(end);
        rest = after;
        if matches!(place, Place::Comment) {
            for _ in part.matches('\u{5}') {
                out.note(Trace::Comment, Place::Whole);
            }
        }
        paragraphs(part, &place, number == 0, out);
    }
}

/// Where that many units of UTF-16 end.
fn units(text: &str, count: usize) -> usize {
    let mut left = count;
    for (at, character) in text.char_indices() {
        match left.checked_sub(character.len_utf16()) {
            Some(next) => left = next,
            None => return at,
        }
    }
    text.len()
}

fn paragraphs(part: &str, place: &Place, body: bool, out: &mut Output<'_>) {
    // A paragraph, a page, or the end of a cell.
    for (number, paragraph) in (1..).zip(part.split(['\r', '\u{c}', '\u{7}'])) {
        // Within fields, marks stand for what is not shown; a broken line goes on.
        let plain: String = paragraph
            .chars()
            .filter_map(|c| match c {
                '\u{b}' => Some('\n'),
                '\u{1e}' => Some('-'),
                c if c.is_control() && c != '\t' => None,
                c => Some(c),
            })
            .collect();
        let place = if body { &Place::Paragraph(number) } else { place };
        out.text(place, &plain);
    }
}
