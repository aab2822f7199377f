//! The parts of a zip as streams of XML, whatever encoding they are in.

use std::io::{Cursor, Read};

use encoding_rs::{UTF_16BE, UTF_16LE};

use crate::table::{Archive, Decoded, TableError, Tokens, decode, reading};

/// The most bytes of one tag or stretch of text.
const MOST: usize = 4 << 20;

/// A part as XML; None if there is no such part.
pub(super) fn tokens<'a>(archive: &'a mut Archive, part: &str) -> Result<Option<Tokens<'a>>, TableError> {
    let Some(mut source) = archive.part(part)? else { return Ok(None) };
    let mut head = Vec::new();
    source.by_ref().take(4).read_to_end(&mut head).map_err(|e| reading(&e))?;
    let encoding = match head.as_slice() {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] | [0, b'<', ..] => Some(UTF_16BE),
        _ => None,
    };
    let whole = Cursor::new(head).chain(source);
    Ok(Some(match encoding {
        Some(encoding) => Tokens::new(Box::new(Decoded::new(whole, encoding)), MOST),
        None => Tokens::new(Box::new(whole), MOST),
    }))
}

/// Adds text as a part writes it, entities made plain unless it is literal.
pub(super) fn add(raw: &[u8], literal: bool, out: &mut String) -> Result<(), TableError> {
    if literal {
        out.push_str(&String::from_utf8_lossy(raw));
        return Ok(());
    }
    decode(raw, out)
}

/// The value of an attribute as text.
pub(super) fn value(raw: Option<&[u8]>) -> Result<String, TableError> {
    let mut out = String::new();
    decode(raw.unwrap_or_default(), &mut out)?;
    Ok(out)
}
