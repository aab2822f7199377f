//! A list as the official workbook: every row of it, each column where the template has it.

use std::collections::BTreeMap;
use std::path::Path;

use rust_xlsxwriter::XlsxError;

use super::about::{self, Counts};
use super::codes::Codes;
use super::extra::{Extra, add_unlisted};
use super::rows::Rows;
use super::source::{ListSource, by_urn, left_out, missing};
use crate::pack::PackError;
use crate::pack::book::{self, Making};
use crate::workbook::Style;

/// What was written of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListWritten {
    /// Rows written: as many as were read.
    pub rows: u32,
    /// Rows among them that are hidden in the source.
    pub hidden: u32,
    /// Columns of the source that are not copied, since nobody asked for them.
    pub columns_left_out: usize,
    /// Official headings that the source lacks; their columns are blank.
    pub columns_missing: Vec<String>,
    /// Rows by the establishment's reference number.
    pub by_urn: BTreeMap<u32, u32>,
}

/// Writes a list at `path`. `extra` are columns of our own, which only the provider list has.
///
/// # Errors
/// The list cannot be read to its end, changes meanwhile, or does not fit a workbook.
pub fn write_list(
    path: &Path,
    source: &ListSource<'_>,
    making: &Making<'_>,
    extra: &[Extra],
) -> Result<ListWritten, PackError> {
    let opened = source.open()?;
    book::make(making, path, &source.spec.title_of(), |book| {
        let style = Style::new();
        let codes = Codes::of(source.spec, source.framework);
        let failed = |e: XlsxError| PackError::workbook(path, &e);
        let mut rows = Rows::begin(book, &codes, &style, extra).map_err(failed)?;
        let reading = opened.read(source, &mut |row| rows.write(row))?;
        if let Some((row, error)) = &rows.trouble {
            return Err(source.row_failed(*row, error));
        }
        if rows.rows != reading.rows {
            return Err(source.row_lost(rows.rows, reading.rows));
        }
        let missing = missing(source.spec, &reading);
        let written = ListWritten {
            rows: rows.rows,
            hidden: rows.hidden,
            columns_left_out: left_out(&reading),
            columns_missing: missing.iter().map(|i| source.spec.columns[*i].header.clone()).collect(),
            by_urn: by_urn(&reading),
        };
        rows.end(book).map_err(failed)?;
        let unlisted = match extra {
            [] => None,
            extra => Some(add_unlisted(book, &style, extra, &written.by_urn).map_err(failed)?),
        };
        let counts = Counts { reading: &reading, written: &written, extra, unlisted };
        about::add(book, &style, source, making, &counts, &codes).map_err(failed)?;
        codes.add_sheet(book, &style).map_err(failed)?;
        Ok(written)
    })
}
