//! Making the workbook: what goes into it, in which order, and the same bytes every time.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use chrono::{NaiveDate, NaiveTime};
use rust_xlsxwriter::{Workbook, XlsxError};

use super::gather::{self, Gathered};
use super::names::Names;
use super::style::Style;
use super::{list, other, summary};
use crate::findings::RowIds;
use crate::findings::render::Batch;
use crate::workbook;

/// What a rule says of itself.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// When it fires.
    pub summary: &'a str,
    /// The step that mends it.
    pub help: &'a str,
}

/// What the workbook shows beyond a batch.
pub struct Details<'a> {
    /// What rules say of themselves, by code; one that is not here speaks through its first finding.
    pub rules: BTreeMap<&'a str, About<'a>>,
    /// The Unique IDs of rows.
    pub row_ids: &'a RowIds,
    /// A private folder for rows on their way: never the system's shared one, since they are about people.
    pub temp: &'a Path,
}

/// Writes the error workbook.
///
/// # Errors
/// Those of `out`, and of the disk that holds rows on their way.
pub fn workbook(batch: &Batch<'_>, details: &Details<'_>, out: &mut dyn Write) -> io::Result<()> {
    let day: NaiveDate = batch.as_of.parse().unwrap_or_default();
    let title = format!("What to mend: {}", batch.area);
    let as_of = day.and_time(NaiveTime::MIN);
    let bytes = workbook::bytes(&title, as_of, Some(details.temp), |book| fill(book, batch, details))?;
    out.write_all(&bytes)
}

fn fill(book: &mut Workbook, batch: &Batch<'_>, details: &Details<'_>) -> Result<(), XlsxError> {
    let style = Style::new();
    let Gathered { tables, other } = gather::gather(batch);
    let mut names = Names::default();
    let named: Vec<_> = tables.iter().flat_map(|table| list::sheets(table, &mut names)).collect();
    summary::add(book, &style, batch, details, &named, other.len())?;
    for sheet in &named {
        list::add(book, &style, sheet, details)?;
    }
    if !other.is_empty() {
        other::add(book, &style, &other)?;
    }
    Ok(())
}
