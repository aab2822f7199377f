//! An opened spreadsheet: which sheets it has, and reading them from `content.xml`.

use std::collections::BTreeSet;

use super::sheet::Sheet as Streamed;
use crate::table::archive::Archive;
use crate::table::fault::{damaged, damaged_as};
use crate::table::source::{Opened, Read};
use crate::table::xml::{Token, Tokens, decode};
use crate::table::{Facts, Flow, Limits, Row, Sheet, SheetFacts, TableError};

const CONTENT: &str = "content.xml";

struct Reader {
    archive: Archive,
    most: usize,
    /// Each sheet's name and its number among all tables of the file.
    sheets: Vec<(String, usize)>,
}

/// Opens a spreadsheet.
pub(in crate::table) fn open(mut archive: Archive, limits: &Limits) -> Result<Opened, TableError> {
    let most = limits.row;
    refuse_locked(&mut archive, most)?;
    let mut facts = Facts { macros: archive.names().any(is_macro), ..Facts::default() };
    let mut sheets = Vec::new();
    let mut parts = Vec::new();
    for (number, table) in tables(&mut archive, most)?.into_iter().enumerate() {
        // Copies of cells of other files stand among the sheets.
        if table.name.contains("'#") {
            facts.external_links += 1;
            continue;
        }
        if table.hidden {
            facts.hidden_sheets.push(table.name.clone());
        }
        parts.push((table.name.clone(), number));
        sheets.push(table);
    }
    if sheets.is_empty() {
        return Err(damaged_as("the workbook holds no sheet"));
    }
    Ok(Opened { sheets, facts, reader: Box::new(Reader { archive, most, sheets: parts }) })
}

impl Read for Reader {
    fn read(
        &mut self,
        index: usize,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<SheetFacts, TableError> {
        let (name, wanted) = self.sheets.get(index).ok_or_else(damaged)?;
        let mut tokens = content(&mut self.archive, self.most)?;
        let mut number = 0;
        let mut facts = SheetFacts::default();
        loop {
            match tokens.next()? {
                Token::Open(tag) if tag.name == b"table" => {
                    if number == *wanted && !tag.empty {
                        let (seen, broken) = Streamed::new(name, self.most).stream(&mut tokens, each)?;
                        if broken {
                            return Ok(seen);
                        }
                        facts = seen;
                    } else if !tag.empty {
                        tokens.leave()?;
                    }
                    number += 1;
                }
                // The checksum is at the end.
                Token::End => return Ok(facts),
                _ => {}
            }
        }
    }
}

/// All tables of the file, in their order.
fn tables(archive: &mut Archive, most: usize) -> Result<Vec<Sheet>, TableError> {
    let mut tokens = content(archive, most)?;
    let (mut tables, mut invisible, mut style) = (Vec::new(), BTreeSet::new(), Vec::new());
    loop {
        match tokens.next()? {
            Token::Open(tag) => match tag.name {
                b"style" => style = tag.get(b"style:name").unwrap_or_default().to_vec(),
                b"table-properties" if tag.get(b"table:display") == Some(b"false") => {
                    invisible.insert(std::mem::take(&mut style));
                }
                b"table" => {
                    let mut name = String::new();
                    decode(tag.get(b"table:name").unwrap_or_default(), &mut name)?;
                    let hidden = tag.get(b"table:style-name").is_some_and(|style| invisible.contains(style));
                    tables.push(Sheet { name, hidden });
                    if !tag.empty {
                        tokens.leave()?;
                    }
                }
                _ => {}
            },
            Token::End => return Ok(tables),
            _ => {}
        }
    }
}

/// Refuses a spreadsheet whose list of parts says that they are encrypted.
fn refuse_locked(archive: &mut Archive, most: usize) -> Result<(), TableError> {
    let Some(manifest) = archive.part("META-INF/manifest.xml")? else { return Ok(()) };
    let mut tokens = Tokens::new(manifest, most);
    loop {
        match tokens.next()? {
            Token::Open(tag) if matches!(tag.name, b"encryption-data" | b"encrypted-key") => {
                return Err(TableError::Password);
            }
            Token::End => return Ok(()),
            _ => {}
        }
    }
}

fn content(archive: &mut Archive, most: usize) -> Result<Tokens<'_>, TableError> {
    match archive.part(CONTENT)? {
        Some(source) => Ok(Tokens::new(source, most)),
        None => Err(damaged_as("the workbook is missing its content")),
    }
}

/// Whether a part is code of a macro.
pub(crate) fn is_macro(name: &str) -> bool {
    let is_code = name.starts_with("basic/") && name.ends_with(".xml") && name.matches('/').count() > 1;
    (is_code && !name.ends_with("/script-lb.xml") && !name.ends_with("/dialog-lb.xml"))
        || name.starts_with("scripts/")
}
