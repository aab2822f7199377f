//! The records before the first sheet: which sheets there are, formats, shared strings.

use std::collections::BTreeMap;

use super::records::Records;
use super::text::Reader;
use crate::table::bytes::{push_utf16, u8_at, u16_at, u32_at};
use crate::table::fault::{damaged, damaged_as};
use crate::table::format::{Shown, built_in, of_code};
use crate::table::{Format, Strings, TableError};

/// What the workbook says of all its sheets.
#[derive(Default)]
pub(super) struct Globals {
    pub(super) sheets: Vec<Listed>,
    pub(super) strings: Strings,
    /// The format of each cell style.
    pub(super) formats: Vec<Format>,
    /// How many other workbooks are referred to.
    pub(super) external_links: usize,
}

/// A sheet as the workbook lists it.
pub(super) struct Listed {
    pub(super) name: String,
    /// Where in the stream it begins.
    pub(super) start: u64,
    pub(super) hidden: bool,
}

/// What formats need before they can be told.
#[derive(Default)]
struct Styles {
    from_1904: bool,
    codes: BTreeMap<u16, Shown>,
    cells: Vec<u16>,
}

/// Reads to the end of the globals.
pub(super) fn read(records: &mut Records<'_>) -> Result<Globals, TableError> {
    let (mut globals, mut styles) = (Globals::default(), Styles::default());
    let version = match records.next()? {
        0x0809 => u16_at(records.data(), 0),
        _ => None,
    };
    if version != Some(0x0600) {
        return Err(TableError::Damaged(
            "the file is from a version of Excel before 97: open it in Excel and save it as .xlsx".into(),
        ));
    }
    loop {
        match records.next()? {
            0x000a => break,
            // A password, or a protection that hides the content as well.
            0x002f => return Err(TableError::Password),
            0x0022 => styles.from_1904 = u16_at(records.data(), 0) == Some(1),
            0x041e => {
                let id = u16_at(records.data(), 0).ok_or_else(damaged)?;
                let mut code = String::new();
                Reader::new(records, 2).text(&mut code)?;
                styles.codes.insert(id, of_code(&code));
            }
            0x00e0 => styles.cells.push(u16_at(records.data(), 2).ok_or_else(damaged)?),
            0x0085 => globals.sheets.extend(listed(records.data()).ok_or_else(damaged)?),
            0x00fc => globals.strings = strings(records)?,
            0x01ae => globals.external_links += usize::from(is_external(records.data())),
            _ => {}
        }
    }
    let shown = |id: &u16| styles.codes.get(id).copied().unwrap_or_else(|| built_in((*id).into()));
    globals.formats = styles.cells.iter().map(|id| shown(id).counted(styles.from_1904)).collect();
    if globals.sheets.is_empty() {
        return Err(damaged_as("the workbook holds no sheet"));
    }
    Ok(globals)
}

/// A sheet of the list; Some(None) for charts and macros.
fn listed(data: &[u8]) -> Option<Option<Listed>> {
    let (start, state, kind) = (u32_at(data, 0)?, u8_at(data, 4)?, u8_at(data, 5)?);
    if kind != 0 {
        return Some(None);
    }
    let (letters, wide) = (usize::from(u8_at(data, 6)?), u8_at(data, 7)? & 1 != 0);
    let mut name = String::new();
    if wide {
        let units = data.get(8..8 + letters * 2)?;
        push_utf16(units.chunks_exact(2).filter_map(|u| u16_at(u, 0)), &mut name);
    } else {
        push_utf16(data.get(8..8 + letters)?.iter().map(|b| u16::from(*b)), &mut name);
    }
    Some(Some(Listed { name, start: start.into(), hidden: state & 3 != 0 }))
}

fn strings(records: &mut Records<'_>) -> Result<Strings, TableError> {
    let count = u32_at(records.data(), 4).ok_or_else(damaged)?;
    let mut strings = Strings::default();
    let mut reader = Reader::new(records, 8);
    let mut text = String::new();
    for _ in 0..count {
        text.clear();
        reader.text(&mut text)?;
        strings.push(&text);
    }
    Ok(strings)
}

/// Whether a list of references leads to another workbook, not to this one or to added functions.
fn is_external(data: &[u8]) -> bool {
    !matches!(u16_at(data, 2), None | Some(0x0401 | 0x3a01))
}
