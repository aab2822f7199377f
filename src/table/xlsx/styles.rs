//! The styles part: which number format each cell style has.

use std::collections::BTreeMap;

use crate::table::format::{Shown, built_in, of_code};
use crate::table::xml::{Tag, Token, Tokens, decode};
use crate::table::{Format, TableError};

/// The format of every cell style, by its number.
pub(super) fn read(mut tokens: Tokens<'_>, from_1904: bool) -> Result<Vec<Format>, TableError> {
    let mut own = BTreeMap::new();
    let mut ids = Vec::new();
    let mut in_cells = false;
    loop {
        match tokens.next()? {
            Token::Open(tag) if tag.name == b"numFmt" => own.extend(number_format(&tag)?),
            Token::Open(tag) if tag.name == b"cellXfs" => in_cells = !tag.empty,
            Token::Open(tag) if tag.name == b"xf" && in_cells => {
                ids.push(tag.number(b"numFmtId").unwrap_or(0))
            }
            Token::Close(b"cellXfs") => in_cells = false,
            Token::End => break,
            _ => {}
        }
    }
    let shown = |id: &u32| own.get(id).copied().unwrap_or_else(|| built_in(*id));
    Ok(ids.iter().map(|id| shown(id).counted(from_1904)).collect())
}

fn number_format(tag: &Tag<'_>) -> Result<Option<(u32, Shown)>, TableError> {
    let (Some(id), Some(raw)) = (tag.number(b"numFmtId"), tag.get(b"formatCode")) else { return Ok(None) };
    let mut code = String::new();
    decode(raw, &mut code)?;
    Ok(Some((id, of_code(&code))))
}
