//! Comments of workbooks and presentations, of the old and the newer kind.

use super::Lines;
use crate::documents::output::Output;
use crate::documents::{Place, Trace};
use crate::table::{TableError, Token, Tokens};

/// What Excel writes into an old comment that stands for a newer one, which is counted in its own part.
const STAND_IN: &str = "[Threaded comment]";

/// Reads a part of comments: each is a piece, and so is each reply.
pub(in crate::documents) fn comments(mut tokens: Tokens<'_>, out: &mut Output<'_>) -> Result<(), TableError> {
    let mut lines = Lines::default();
    loop {
        match tokens.next()? {
            Token::Open(tag) => {
                // A reply stands within the comment it answers.
                if is_comment(tag.name) {
                    lines.give(&Place::Comment, out);
                }
                lines.open(&tag);
            }
            Token::Text(raw) => lines.add(raw, false, &Place::Comment, out)?,
            Token::Literal(raw) => lines.add(raw, true, &Place::Comment, out)?,
            Token::Close(name) => {
                lines.close(name);
                if is_comment(name) {
                    if !lines.text().starts_with(STAND_IN) {
                        out.note(Trace::Comment, Place::Comment);
                    }
                    lines.give(&Place::Comment, out);
                } else if name == b"p" {
                    lines.line_end();
                }
            }
            Token::End => return Ok(()),
        }
    }
}

fn is_comment(element: &[u8]) -> bool {
    matches!(element, b"comment" | b"threadedComment" | b"cm" | b"reply")
}
