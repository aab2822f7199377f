//! An opened workbook: finds its parts and reads them when they are asked for.

use super::gather::Book;
use super::links::{self, Link};
use super::{sheet, strings, styles, workbook};
use crate::table::archive::Archive;
use crate::table::fault::{damaged, damaged_as};
use crate::table::source::{Opened, Read};
use crate::table::xml::Tokens;
use crate::table::{Facts, Flow, Format, Limits, Row, Sheet, SheetFacts, Strings, TableError};

/// The parts of a workbook, and what is read once for all sheets.
struct Reader {
    archive: Archive,
    most: usize,
    /// Each sheet's name and part.
    sheets: Vec<(String, String)>,
    formats: Vec<Format>,
    strings_part: Option<String>,
    strings: Option<Strings>,
}

/// Opens the workbook whose main part is `main`.
pub(in crate::table) fn open(
    mut archive: Archive,
    main: &str,
    limits: &Limits,
) -> Result<Opened, TableError> {
    let most = limits.row;
    let book = workbook::read(tokens(&mut archive, main, most)?)?;
    let links = links::read(&mut archive, main, most)?;
    let part = |role: &str| links.iter().find(|l| l.role == role).map(|l| l.part.clone());
    let formats = match part("styles").filter(|part| archive.has(part)) {
        Some(part) => styles::read(tokens(&mut archive, &part, most)?, book.from_1904)?,
        None => Vec::new(),
    };
    let mut facts = facts(&archive, &links);
    let (mut sheets, mut parts) = (Vec::new(), Vec::new());
    for listed in book.sheets {
        let link = links.iter().find(|l| l.id == listed.link);
        // Charts and dialogs stand among the sheets, but hold no rows.
        if link.is_some_and(|l| l.role != "worksheet") {
            continue;
        }
        if listed.hidden {
            facts.hidden_sheets.push(listed.name.clone());
        }
        parts.push((listed.name.clone(), link.map(|l| l.part.clone()).unwrap_or_default()));
        sheets.push(Sheet { name: listed.name, hidden: listed.hidden });
    }
    if sheets.is_empty() {
        return Err(damaged_as("the workbook holds no sheet"));
    }
    let strings_part = part("sharedStrings");
    let reader = Reader { archive, most, sheets: parts, formats, strings_part, strings: None };
    Ok(Opened { sheets, facts, reader: Box::new(reader) })
}

impl Read for Reader {
    fn read(
        &mut self,
        index: usize,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<SheetFacts, TableError> {
        let strings = match self.strings.take() {
            Some(strings) => strings,
            None => self.load_strings()?,
        };
        let strings = self.strings.insert(strings);
        let (name, part) = self.sheets.get(index).ok_or_else(damaged)?;
        let book = Book { sheet: name, strings, formats: &self.formats, most: self.most };
        sheet::read(tokens(&mut self.archive, part, self.most)?, book, each)
    }
}

impl Reader {
    fn load_strings(&mut self) -> Result<Strings, TableError> {
        match &self.strings_part {
            Some(part) => strings::read(tokens(&mut self.archive, part, self.most)?),
            None => Ok(Strings::default()),
        }
    }
}

fn tokens<'a>(archive: &'a mut Archive, part: &str, most: usize) -> Result<Tokens<'a>, TableError> {
    match archive.part(part)? {
        Some(source) => Ok(Tokens::new(source, most)),
        None => Err(damaged_as("a part of the workbook is missing")),
    }
}

fn facts(archive: &Archive, links: &[Link]) -> Facts {
    let is_link = |name: &&str| name.starts_with("xl/externallinks/") && !name.contains("/_rels/");
    let is_macro = |name: &str| name.ends_with("vbaproject.bin") || name.starts_with("xl/macrosheets/");
    Facts {
        external_links: archive.names().filter(is_link).count(),
        macros: archive.names().any(is_macro) || links.iter().any(|l| l.role == "xlMacrosheet"),
        hidden_sheets: Vec::new(),
    }
}
