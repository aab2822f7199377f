//! Streams one sheet part: its rows, and what is odd about it.

use super::gather::{Book, Gather};
use super::long::Long;
use super::{number, plain};
use crate::table::fault::damaged_as;
use crate::table::place;
use crate::table::xml::{Tag, Token, Tokens, decode};
use crate::table::{Flow, Row, SheetFacts, TableError};

/// Where in the sheet a token stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Sheet,
    Data,
    Row,
    Filter,
    /// Page headers and footers.
    Margins,
}

/// The sheet being read.
struct Sheet<'a> {
    facts: SheetFacts,
    row: Gather<'a>,
    long: Long,
    within: Within,
    has_data: bool,
}

/// Streams the rows of a sheet part through `each`, and goes on to its end, where the checksum is.
pub(super) fn read(
    mut tokens: Tokens<'_>,
    book: Book<'_>,
    each: &mut dyn FnMut(Row<'_>) -> Flow,
) -> Result<SheetFacts, TableError> {
    let (facts, row, long) = (SheetFacts::default(), Gather::new(book), Long::default());
    let mut sheet = Sheet { facts, row, long, within: Within::Sheet, has_data: false };
    loop {
        if sheet.within == Within::Row {
            while let Some((found, length)) = plain::cell(tokens.rest()) {
                sheet.row.cell(&found)?;
                tokens.took(length);
            }
        }
        match tokens.next()? {
            Token::Open(tag) => match sheet.open(&tag)? {
                Then::Next => {}
                Then::Cell => sheet.long.finish(&mut tokens, &mut sheet.row)?,
                Then::Leave => tokens.leave()?,
            },
            Token::Close(b"row") if sheet.within == Within::Row => {
                sheet.within = Within::Data;
                if sheet.row.end(&mut sheet.facts, each)?.is_break() {
                    return Ok(sheet.facts);
                }
            }
            Token::Text(raw) if sheet.within == Within::Margins => sheet.margin(raw)?,
            Token::Close(b"sheetData" | b"autoFilter" | b"headerFooter") => sheet.within = Within::Sheet,
            Token::End if sheet.has_data => return Ok(sheet.facts),
            Token::End => return Err(damaged_as("a sheet of the workbook is missing its rows")),
            _ => {}
        }
    }
}

/// What to do after an opening tag.
enum Then {
    Next,
    /// Read the cell to its end.
    Cell,
    /// Pass what is within the element.
    Leave,
}

impl Sheet<'_> {
    fn margin(&mut self, raw: &[u8]) -> Result<(), TableError> {
        let mut text = String::new();
        decode(raw, &mut text)?;
        self.facts.note_margin(text);
        Ok(())
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<Then, TableError> {
        match (self.within, tag.name) {
            (Within::Row, b"c") => {
                self.long.open(tag);
                if !tag.empty {
                    return Ok(Then::Cell);
                }
                self.long.give(&mut self.row)?;
            }
            (Within::Data, b"row") => {
                self.row.begin(tag)?;
                self.within = if tag.empty { Within::Data } else { Within::Row };
            }
            (Within::Sheet, b"sheetData") => {
                self.has_data = true;
                self.within = if tag.empty { Within::Sheet } else { Within::Data };
            }
            (Within::Sheet, b"autoFilter") if !tag.empty => self.within = Within::Filter,
            (Within::Sheet, b"headerFooter") if !tag.empty => self.within = Within::Margins,
            (Within::Sheet, b"extLst" | b"customSheetViews") if !tag.empty => return Ok(Then::Leave),
            (Within::Sheet | Within::Filter, _) => note(tag, self.within, &mut self.facts),
            (Within::Data | Within::Row | Within::Margins, _) => {}
        }
        Ok(Then::Next)
    }
}

/// Notes what a tag outside the rows says.
fn note(tag: &Tag<'_>, within: Within, facts: &mut SheetFacts) {
    match tag.name {
        b"sheetPr" => facts.filtered |= tag.flag(b"filterMode"),
        b"filters" | b"customFilters" | b"top10" | b"dynamicFilter" | b"colorFilter" | b"iconFilter"
            if within == Within::Filter =>
        {
            facts.filtered = true;
        }
        b"col" if is_hidden(tag) => {
            if let (Some(first), Some(last)) = (tag.number(b"min"), tag.number(b"max")) {
                facts.note_hidden_columns(first, last.min(place::LAST_COL));
            }
        }
        b"mergeCell" => {
            if let Some(range) = tag.get(b"ref").and_then(place::range) {
                facts.note_merged(range);
            }
        }
        _ => {}
    }
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.flag(b"hidden") || tag.get(b"width").and_then(number::parse) == Some(0.0)
}
