//! A workbook with a tab a module, as suppliers give it before submission: COLLECT's column names, no ids but those
//! of people and requests.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::columns::Columns;
use super::join::Rows;
use crate::sen2::field::key;
use crate::sen2::kind::Kind;
use crate::table::{Source, TableError};

/// How many rows may stand above the header.
const ABOVE: u32 = 20;

/// Reads the tabs that are there.
pub(super) fn read(source: &mut Source) -> Result<(Rows, BTreeMap<Kind, String>), TableError> {
    let mut sheets: BTreeMap<Kind, (usize, String)> = BTreeMap::new();
    for (index, sheet) in source.sheets().iter().enumerate() {
        if let Some(kind) = Kind::named(&key(&sheet.name)) {
            sheets.entry(kind).or_insert((index, sheet.name.clone()));
        }
    }
    let (mut rows, mut parts) = (Rows::default(), BTreeMap::new());
    for (kind, (index, name)) in sheets {
        if read_tab(source, index, kind, &mut rows)? {
            parts.insert(kind, format!("sheet {name}"));
        }
    }
    Ok((rows, parts))
}

/// Reads one; false where it has no header.
fn read_tab(source: &mut Source, index: usize, kind: Kind, rows: &mut Rows) -> Result<bool, TableError> {
    let mut columns: Option<Columns> = None;
    source.read(index, &mut |row| {
        match &columns {
            None if row.number > ABOVE => return ControlFlow::Break(()),
            None => columns = Columns::read(kind, &row).filter(Columns::can_join),
            Some(columns) => {
                if let Some(record) = columns.record(&row) {
                    rows.add(record);
                }
            }
        }
        ControlFlow::Continue(())
    })?;
    Ok(columns.is_some())
}
