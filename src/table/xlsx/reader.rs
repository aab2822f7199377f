//! An opened workbook: finds its parts and reads them when they are asked for.

use super::gather::Book;
use super::{sheet, strings, styles, workbook};
use crate::table::archive::Archive;
use crate::table::package::Package;
use crate::table::source::{Opened, Read};
use crate::table::xml::Tokens;
use crate::table::{Flow, Format, Limits, Row, SheetFacts, Strings, TableError};

struct Reader {
    package: Package,
    formats: Vec<Format>,
    /// Read for the first sheet, and kept for the others.
    strings: Option<Strings>,
}

/// Opens the workbook whose main part is `main`.
pub(in crate::table) fn open(archive: Archive, main: &str, limits: &Limits) -> Result<Opened, TableError> {
    let mut package = Package::new(archive, main, limits)?;
    let book = workbook::read(Tokens::new(package.part(main)?, limits.row))?;
    let (sheets, facts) = package.list(book.sheets)?;
    let formats = match package.role("styles")? {
        Some(part) => styles::read(Tokens::new(part, limits.row), book.from_1904)?,
        None => Vec::new(),
    };
    Ok(Opened { sheets, facts, reader: Box::new(Reader { package, formats, strings: None }) })
}

impl Read for Reader {
    fn read(
        &mut self,
        index: usize,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<SheetFacts, TableError> {
        let (name, part) = self.package.sheet(index)?;
        let most = self.package.most;
        if self.strings.is_none() {
            let part = self.package.role("sharedStrings")?;
            self.strings = part.map(|part| strings::read(Tokens::new(part, most))).transpose()?;
        }
        let strings = self.strings.get_or_insert_default();
        let book = Book { sheet: &name, strings, formats: &self.formats, most };
        sheet::read(Tokens::new(self.package.part(&part)?, most), book, each)
    }
}
