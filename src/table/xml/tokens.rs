//! Cuts a stream into tags and text.

use std::io::Read;

use memchr::{memchr, memmem};

use super::tag::{Tag, local};
use crate::table::TableError;
use crate::table::fault::{damaged, damaged_as};
use crate::table::window::Window;

/// A piece of XML. Comments and processing instructions are left out.
pub(crate) enum Token<'a> {
    /// An opening tag, or one that closes itself.
    Open(Tag<'a>),
    /// A closing tag's name without prefix.
    Close(&'a [u8]),
    /// Text with its entities as written.
    Text(&'a [u8]),
    /// Text as it is (CDATA).
    Literal(&'a [u8]),
    /// The end of the part; the outermost element was closed.
    End,
}

/// A stream of tokens.
pub(crate) struct Tokens<'a> {
    window: Window<'a>,
    /// Length of the token given last, skipped when the next is asked for.
    given: usize,
    depth: usize,
    began: bool,
    ended: bool,
}

/// What stands at the start of some bytes, and how long it is.
enum Found {
    Open,
    Close,
    Text,
    Literal,
    Skip,
}

impl<'a> Tokens<'a> {
    /// Tokens of `source`, none longer than `most` bytes.
    pub(crate) fn new(source: Box<dyn Read + 'a>, most: usize) -> Self {
        Self { window: Window::new(source, most), given: 0, depth: 0, began: false, ended: false }
    }

    /// The bytes after the last token that are in memory: for those who know their shape without tokens.
    #[inline]
    pub(crate) fn rest(&mut self) -> &[u8] {
        self.window.skip(std::mem::take(&mut self.given));
        self.window.rest()
    }

    /// Moves past `count` of those bytes, which must be whole elements.
    #[inline]
    pub(crate) fn took(&mut self, count: usize) {
        self.window.skip(count);
    }

    /// The next token.
    pub(crate) fn next(&mut self) -> Result<Token<'_>, TableError> {
        self.window.skip(std::mem::take(&mut self.given));
        if !self.began {
            self.begin()?;
        }
        loop {
            match find(self.window.rest(), self.ended)? {
                Some((Found::Skip, length)) => self.window.skip(length),
                Some((found, length)) => return self.give(&found, length),
                None if self.window.more()? => {}
                None if self.ended && self.depth == 0 && self.window.rest().is_empty() => {
                    return Ok(Token::End);
                }
                None if self.ended => return Err(damaged()),
                None => self.ended = true,
            }
        }
    }

    /// Passes everything within the element just opened.
    pub(crate) fn leave(&mut self) -> Result<(), TableError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if let Token::End = self.next()? {
                return Err(damaged());
            }
        }
        Ok(())
    }

    fn give(&mut self, found: &Found, length: usize) -> Result<Token<'_>, TableError> {
        self.given = length;
        let piece = self.window.rest().get(..length).unwrap_or_default();
        let inside = |from: usize, to: usize| piece.get(from..length - to).unwrap_or_default();
        Ok(match found {
            Found::Open => {
                let tag = Tag::new(inside(1, 1));
                self.depth += usize::from(!tag.empty);
                Token::Open(tag)
            }
            Found::Close => {
                self.depth = self.depth.checked_sub(1).ok_or_else(damaged)?;
                Token::Close(local(inside(2, 1).trim_ascii()))
            }
            Found::Literal => Token::Literal(inside(9, 3)),
            Found::Text | Found::Skip => Token::Text(piece),
        })
    }

    /// Passes the byte order mark; refuses what is not UTF-8.
    fn begin(&mut self) -> Result<(), TableError> {
        self.began = true;
        if !self.window.more()? {
            return Err(damaged());
        }
        let start = self.window.rest();
        if start.starts_with(b"\xef\xbb\xbf") {
            self.window.skip(3);
        } else if start.iter().take(4).any(|b| matches!(b, 0 | 0xfe | 0xff)) {
            return Err(damaged_as("the file is written in UTF-16, which Excel never does"));
        }
        Ok(())
    }
}

/// What stands at the start of `bytes`. None if more must be read to know, or if nothing is left.
fn find(bytes: &[u8], ended: bool) -> Result<Option<(Found, usize)>, TableError> {
    let Some(first) = bytes.first() else { return Ok(None) };
    if *first != b'<' {
        let length = memchr(b'<', bytes).or(ended.then_some(bytes.len()));
        return Ok(length.map(|length| (Found::Text, length)));
    }
    Ok(match bytes.get(1) {
        None => None,
        Some(b'/') => memchr(b'>', bytes).map(|end| (Found::Close, end + 1)),
        Some(b'?') => until(bytes, b"?>", Found::Skip),
        Some(b'!') => return marked(bytes),
        Some(_) => tag_end(bytes)?.map(|end| (Found::Open, end)),
    })
}

/// Comments and literal text. Anything else with an exclamation mark is a document type: Excel writes none.
fn marked(bytes: &[u8]) -> Result<Option<(Found, usize)>, TableError> {
    const COMMENT: &[u8] = b"<!--";
    const LITERAL: &[u8] = b"<![CDATA[";
    if bytes.starts_with(COMMENT) {
        // From the fourth byte on, so that `<!-->` does not close itself.
        return Ok(memmem::find(&bytes[4..], b"-->").map(|at| (Found::Skip, at + 7)));
    }
    if bytes.starts_with(LITERAL) {
        return Ok(until(bytes, b"]]>", Found::Literal));
    }
    if COMMENT.starts_with(bytes) || LITERAL.starts_with(bytes) {
        return Ok(None);
    }
    Err(damaged_as("the file holds a document type, which no Office file does"))
}

fn until(bytes: &[u8], end: &[u8], found: Found) -> Option<(Found, usize)> {
    memmem::find(bytes, end).map(|at| (found, at + end.len()))
}

/// The length of an opening tag: a `>` within quotes does not end it.
fn tag_end(bytes: &[u8]) -> Result<Option<usize>, TableError> {
    let mut quote = None;
    for (at, byte) in bytes.iter().enumerate().skip(1) {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return Ok(Some(at + 1)),
            (None, b'<') => return Err(damaged()),
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, _) => {}
        }
    }
    Ok(None)
}
