//! A cell of any shape, read token by token.

use super::found::{Found, Kind};
use super::gather::Gather;
use super::rich::Rich;
use crate::table::TableError;
use crate::table::fault::bounded;
use crate::table::xml::{Tag, Token, Tokens, decode_escaped};

/// Reads one cell; its parts are kept here, as tokens do not stay.
#[derive(Default)]
pub(super) struct Long {
    at: Vec<u8>,
    style: u32,
    /// None for a kind that no one defined.
    kind: Option<Kind>,
    formula: bool,
    inline: Rich,
    has_inline: bool,
    value: String,
    has_value: bool,
}

impl Long {
    /// Takes in the opening tag of a cell.
    pub(super) fn open(&mut self, tag: &Tag<'_>) {
        self.at.clear();
        self.at.extend_from_slice(tag.get(b"r").unwrap_or_default());
        self.style = tag.number(b"s").unwrap_or(0);
        self.kind = Kind::of(tag.get(b"t").unwrap_or_default());
        self.formula = false;
        self.inline.clear();
        self.value.clear();
        (self.has_inline, self.has_value) = (false, false);
    }

    /// Reads to the closing tag of the cell and adds it to its row.
    pub(super) fn finish(&mut self, tokens: &mut Tokens<'_>, row: &mut Gather<'_>) -> Result<(), TableError> {
        let mut in_value = false;
        loop {
            match tokens.next()? {
                Token::Open(tag) => match tag.name {
                    b"v" => (self.has_value, in_value) = (true, !tag.empty),
                    b"f" => self.formula = true,
                    b"is" => self.has_inline = true,
                    _ => self.inline.open(&tag),
                },
                Token::Close(b"v") => in_value = false,
                Token::Close(b"c") | Token::End => break,
                Token::Close(name) => self.inline.close(name),
                Token::Text(raw) if in_value => self.add(raw, false)?,
                Token::Literal(raw) if in_value => self.add(raw, true)?,
                Token::Text(raw) => self.inline.add(raw, false)?,
                Token::Literal(raw) => self.inline.add(raw, true)?,
            }
        }
        self.give(row)
    }

    fn add(&mut self, raw: &[u8], literal: bool) -> Result<(), TableError> {
        decode_escaped(raw, literal, &mut self.value)?;
        bounded(&self.value)
    }

    /// Adds the cell to its row.
    pub(super) fn give(&mut self, row: &mut Gather<'_>) -> Result<(), TableError> {
        let value = match (self.has_value, self.has_inline) {
            (_, true) => Some(self.inline.text()),
            (true, _) => Some(self.value.as_str()),
            _ => None,
        };
        let found = Found {
            at: &self.at,
            style: self.style,
            kind: self.kind.unwrap_or_default(),
            formula: self.formula,
            value: value.filter(|_| self.kind.is_some()).map(str::as_bytes),
        };
        row.cell(&found)?;
        match self.kind {
            Some(_) => Ok(()),
            None => Err(row.fault("the workbook holds a cell of an unknown kind")),
        }
    }
}
