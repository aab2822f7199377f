//! An opened workbook: its globals are read once, its sheets when they are asked for.

use super::cells::Cells;
use super::compound::{Compound, Pieces};
use super::globals::{self, Globals};
use super::records::Records;
use super::sheet;
use crate::table::fault::damaged;
use crate::table::give;
use crate::table::source::{Opened, Read};
use crate::table::{Facts, Flow, Limits, Row, Sheet, SheetFacts, TableError};

struct Reader {
    file: Compound,
    pieces: Pieces,
    globals: Globals,
    most: usize,
}

/// Opens the workbook in a compound file.
pub(in crate::table) fn open(mut file: Compound, limits: &Limits) -> Result<Opened, TableError> {
    let pieces = match file.pieces("Workbook")? {
        Some(pieces) => pieces,
        None => file.pieces("Book")?.ok_or_else(damaged)?,
    };
    let globals = globals::read(&mut Records::new(file.stream(&pieces, 0)))?;
    let sheet = |listed: &globals::Listed| Sheet { name: listed.name.clone(), hidden: listed.hidden };
    let sheets: Vec<_> = globals.sheets.iter().map(sheet).collect();
    let facts = Facts {
        external_links: globals.external_links,
        macros: file.names().any(|name| name == "_VBA_PROJECT_CUR"),
        hidden_sheets: sheets.iter().filter(|s| s.hidden).map(|s| s.name.clone()).collect(),
    };
    let reader = Box::new(Reader { file, pieces, globals, most: limits.row });
    Ok(Opened { sheets, facts, reader })
}

impl Read for Reader {
    fn read(
        &mut self,
        index: usize,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<SheetFacts, TableError> {
        let listed = self.globals.sheets.get(index).ok_or_else(damaged)?;
        let mut records = Records::new(self.file.stream(&self.pieces, listed.start));
        let sheet = give::Sheet { name: &listed.name, strings: &self.globals.strings };
        sheet::read(&mut records, Cells::new(sheet, &self.globals.formats), self.most, each)
    }
}
