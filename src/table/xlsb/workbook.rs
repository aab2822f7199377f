//! The parts that stand for all sheets: their list, the styles, the shared strings.

use std::collections::BTreeMap;

use super::records::{Records, text};
use crate::table::bytes::{u16_at, u32_at};
use crate::table::fault::damaged;
use crate::table::format::{Shown, built_in, of_code};
use crate::table::package::Listed;
use crate::table::{Format, Strings, TableError};

/// The sheets, and whether days count from 1904.
pub(super) fn sheets(mut records: Records<'_>) -> Result<(Vec<Listed>, bool), TableError> {
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    while let Some((kind, data)) = records.next()? {
        match kind {
            0x99 => from_1904 = u32_at(data, 0).ok_or_else(damaged)? & 1 != 0,
            0x9c => sheets.push(listed(data).ok_or_else(damaged)?),
            _ => {}
        }
    }
    Ok((sheets, from_1904))
}

fn listed(data: &[u8]) -> Option<Listed> {
    let (mut link, mut name) = (String::new(), String::new());
    let end = text(data, 8, &mut link)?;
    text(data, end, &mut name)?;
    Some(Listed { name, link, hidden: u32_at(data, 0)? != 0 })
}

/// The format of each cell style.
pub(super) fn styles(mut records: Records<'_>, from_1904: bool) -> Result<Vec<Format>, TableError> {
    let (mut codes, mut formats, mut in_cells) = (BTreeMap::<u16, Shown>::new(), Vec::new(), false);
    while let Some((kind, data)) = records.next()? {
        match kind {
            0x2c => {
                let mut code = String::new();
                text(data, 2, &mut code).ok_or_else(damaged)?;
                codes.insert(u16_at(data, 0).ok_or_else(damaged)?, of_code(&code));
            }
            0x269 => in_cells = true,
            0x26a => in_cells = false,
            0x2f if in_cells => {
                let id = u16_at(data, 2).ok_or_else(damaged)?;
                let shown = codes.get(&id).copied().unwrap_or_else(|| built_in(id.into()));
                formats.push(shown.counted(from_1904));
            }
            _ => {}
        }
    }
    Ok(formats)
}

/// The shared strings.
pub(super) fn strings(mut records: Records<'_>) -> Result<Strings, TableError> {
    let (mut strings, mut held) = (Strings::default(), String::new());
    while let Some((kind, data)) = records.next()? {
        if kind == 0x13 {
            held.clear();
            text(data, 1, &mut held).ok_or_else(damaged)?;
            strings.push(&held);
        }
    }
    Ok(strings)
}
