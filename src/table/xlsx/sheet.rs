//! Streams one sheet part: its rows, and what is odd about it.

use super::gather::{Book, Gather};
use super::long::Long;
use super::{number, plain};
use crate::table::fault::damaged_as;
use crate::table::place;
use crate::table::xml::{Tag, Token, Tokens};
use crate::table::{Flow, Row, SheetFacts, TableError};

/// Where in the sheet a token stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Sheet,
    Data,
    Row,
    Filter,
}

/// Streams the rows of a sheet part through `each`, and goes on to its end, where the checksum is.
pub(super) fn read(
    mut tokens: Tokens<'_>,
    book: Book<'_>,
    each: &mut dyn FnMut(Row<'_>) -> Flow,
) -> Result<SheetFacts, TableError> {
    let mut facts = SheetFacts::default();
    let mut row = Gather::new(book);
    let mut long = Long::default();
    let mut within = Within::Sheet;
    let mut has_data = false;
    loop {
        if within == Within::Row {
            while let Some((found, length)) = plain::cell(tokens.rest()) {
                row.cell(&found)?;
                tokens.took(length);
            }
        }
        match tokens.next()? {
            Token::Open(tag) => match (within, tag.name) {
                (Within::Row, b"c") => {
                    long.open(&tag);
                    if tag.empty { long.give(&mut row)? } else { long.finish(&mut tokens, &mut row)? }
                }
                (Within::Data, b"row") => {
                    row.begin(&tag)?;
                    within = if tag.empty { Within::Data } else { Within::Row };
                }
                (Within::Sheet, b"sheetData") => {
                    has_data = true;
                    within = if tag.empty { Within::Sheet } else { Within::Data };
                }
                (Within::Sheet, b"autoFilter") if !tag.empty => within = Within::Filter,
                (Within::Sheet, b"extLst" | b"customSheetViews") if !tag.empty => tokens.leave()?,
                (Within::Sheet | Within::Filter, _) => note(&tag, within, &mut facts),
                (Within::Data | Within::Row, _) => {}
            },
            Token::Close(b"row") if within == Within::Row => {
                within = Within::Data;
                if row.end(&mut facts, each)?.is_break() {
                    return Ok(facts);
                }
            }
            Token::Close(b"sheetData" | b"autoFilter") => within = Within::Sheet,
            Token::End if has_data => return Ok(facts),
            Token::End => return Err(damaged_as("a sheet of the workbook is missing its rows")),
            _ => {}
        }
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
