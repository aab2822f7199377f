//! Copies of cells that a workbook keeps out of sight: of the rows behind a pivot table, of other workbooks.

use crate::documents::Place;
use crate::documents::office::Lines;
use crate::documents::output::Output;
use crate::documents::parts::value;
use crate::table::{TableError, Token, Tokens};

/// Reads a part of copied values.
pub(super) fn read(mut tokens: Tokens<'_>, place: &Place, out: &mut Output<'_>) -> Result<(), TableError> {
    let mut lines = Lines::default();
    loop {
        match tokens.next()? {
            Token::Open(tag) => {
                if matches!(tag.name, b"s" | b"n") {
                    give(&value(tag.get(b"v"))?, place, out);
                }
                lines.open(&tag);
            }
            Token::Text(raw) => lines.add(raw, false, place, out)?,
            Token::Literal(raw) => lines.add(raw, true, place, out)?,
            Token::Close(name) => {
                if lines.close(name) {
                    give(lines.text(), place, out);
                    lines.clear();
                }
            }
            Token::End => return Ok(()),
        }
    }
}

fn give(text: &str, place: &Place, out: &mut Output<'_>) {
    match text.trim().parse() {
        Ok(number) => out.number(place, number),
        Err(_) => out.text(place, text),
    }
}
