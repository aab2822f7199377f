//! The shared strings part.

use super::plain;
use super::rich::Rich;
use crate::table::fault::too_large;
use crate::table::xml::{Token, Tokens};
use crate::table::{Strings, TableError};

/// The most that [`Strings`] can hold.
const MOST: usize = u32::MAX as usize;

/// All shared strings, in their order.
pub(super) fn read(mut tokens: Tokens<'_>) -> Result<Strings, TableError> {
    let mut strings = Strings::default();
    let mut rich = Rich::default();
    let (mut within, mut held) = (false, 0_usize);
    loop {
        while !within && let Some((text, length)) = plain::string(tokens.rest()) {
            held = hold(held, text)?;
            strings.push(text);
            tokens.took(length);
        }
        match tokens.next()? {
            Token::Open(tag) if tag.name == b"si" => {
                rich.clear();
                within = !tag.empty;
                if tag.empty {
                    strings.push("");
                }
            }
            Token::Close(b"si") => {
                within = false;
                held = hold(held, rich.text())?;
                strings.push(rich.text());
            }
            Token::Open(tag) => rich.open(&tag),
            Token::Close(name) => rich.close(name),
            Token::Text(raw) if within => rich.add(raw, false)?,
            Token::Literal(raw) if within => rich.add(raw, true)?,
            Token::Text(_) | Token::Literal(_) => {}
            Token::End => return Ok(strings),
        }
    }
}

fn hold(held: usize, text: &str) -> Result<usize, TableError> {
    match held.checked_add(text.len()) {
        Some(held) if held < MOST => Ok(held),
        _ => Err(too_large("the file holds an enormous amount of text")),
    }
}
