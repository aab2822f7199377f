//! An opened binary workbook: finds its parts and reads them when they are asked for.

use super::records::Records;
use super::{sheet, workbook};
use crate::table::archive::Archive;
use crate::table::give;
use crate::table::package::Package;
use crate::table::source::{Opened, Read};
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
    let (listed, from_1904) = workbook::sheets(Records::new(package.part(main)?, limits.row))?;
    let (sheets, facts) = package.list(listed)?;
    let formats = match package.role("styles")? {
        Some(part) => workbook::styles(Records::new(part, limits.row), from_1904)?,
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
            self.strings = part.map(|part| workbook::strings(Records::new(part, most))).transpose()?;
        }
        let sheet = give::Sheet { name: &name, strings: self.strings.get_or_insert_default() };
        sheet::read(Records::new(self.package.part(&part)?, most), sheet, &self.formats, most, each)
    }
}
