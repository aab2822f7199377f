//! The workbook part: which sheets there are, in their order.

use crate::table::TableError;
use crate::table::package::Listed;
use crate::table::xml::{Tag, Token, Tokens, decode_escaped};

/// What the workbook part says.
#[derive(Default)]
pub(super) struct Workbook {
    pub(super) sheets: Vec<Listed>,
    /// Whether days count from 1904.
    pub(super) from_1904: bool,
}

/// Reads the workbook part.
pub(super) fn read(mut tokens: Tokens<'_>) -> Result<Workbook, TableError> {
    let mut workbook = Workbook::default();
    loop {
        match tokens.next()? {
            Token::Open(tag) if tag.name == b"workbookPr" => workbook.from_1904 = tag.flag(b"date1904"),
            Token::Open(tag) if tag.name == b"sheet" => workbook.sheets.push(listed(&tag)?),
            Token::Open(tag) if tag.name == b"extLst" && !tag.empty => tokens.leave()?,
            Token::End => return Ok(workbook),
            _ => {}
        }
    }
}

fn listed(tag: &Tag<'_>) -> Result<Listed, TableError> {
    let (mut name, mut link) = (String::new(), String::new());
    decode_escaped(tag.get(b"name").unwrap_or_default(), false, &mut name)?;
    decode_escaped(tag.get_prefixed(b"id").unwrap_or_default(), false, &mut link)?;
    let hidden = matches!(tag.get(b"state"), Some(b"hidden" | b"veryHidden"));
    Ok(Listed { name, link, hidden })
}
