//! DfE's Excel template: nine tables under one another on one sheet, each below its title.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::columns::Columns;
use super::join::Rows;
use crate::sen2::field::key;
use crate::sen2::kind::Kind;
use crate::table::{Row, Source, TableError, Value};

/// The sheet's name, reduced.
pub(super) const SHEET: &str = "dataentrytemplate";

/// Where in the sheet the reader is.
enum At {
    /// Before the first title.
    Start,
    /// Below a title, above its header.
    Title(Kind),
    /// Below a header.
    Table(Columns),
}

/// Reads the tables of a sheet.
pub(super) fn read(source: &mut Source, sheet: usize) -> Result<(Rows, BTreeMap<Kind, String>), TableError> {
    let name = source.sheets().get(sheet).map(|s| s.name.clone()).unwrap_or_default();
    let (mut rows, mut parts, mut at) = (Rows::default(), BTreeMap::new(), At::Start);
    source.read(sheet, &mut |row| {
        if let Some(kind) = title(&row) {
            at = At::Title(kind);
            return ControlFlow::Continue(());
        }
        match &at {
            At::Start => {}
            At::Title(kind) => {
                if let Some(columns) = Columns::read(*kind, &row).filter(Columns::can_join) {
                    parts.insert(*kind, format!("sheet {name}"));
                    at = At::Table(columns);
                }
            }
            At::Table(columns) => {
                if let Some(record) = columns.record(&row) {
                    rows.add(record);
                }
            }
        }
        ControlFlow::Continue(())
    })?;
    Ok((rows, parts))
}

/// The kind that a title names: `Requests Records`, alone in its row but for a remark.
fn title(row: &Row<'_>) -> Option<Kind> {
    let first = row.cells().next()?;
    let Value::Text(text) = first.value else { return None };
    if row.cells().nth(2).is_some() {
        return None;
    }
    let title = key(text);
    let name = title.strip_suffix("records").or_else(|| title.strip_suffix("record"))?;
    Kind::named(name)
}
