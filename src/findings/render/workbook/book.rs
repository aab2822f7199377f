//! Making the workbook: what goes into it, in which order, and the same bytes every time.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use super::gather::{self, Gathered};
use super::names::Names;
use super::style::Style;
use super::{list, other, summary};
use crate::findings::RowIds;
use crate::findings::render::Batch;

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
    // The library panics where a disk is full while rows are on their way.
    let made = catch_unwind(AssertUnwindSafe(|| fill(batch, details)));
    let bytes = match made {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(XlsxError::IoError(error))) => return Err(error),
        Ok(Err(error)) => return Err(io::Error::other(error.to_string())),
        Err(_) => return Err(io::Error::other("the disk may be full: make room and try again")),
    };
    out.write_all(&bytes)
}

fn fill(batch: &Batch<'_>, details: &Details<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&properties(batch));
    book.set_tempdir(details.temp)?;
    let style = Style::new();
    let Gathered { tables, other } = gather::gather(batch);
    let mut names = Names::default();
    let named: Vec<_> = tables.iter().flat_map(|table| list::sheets(table, &mut names)).collect();
    summary::add(&mut book, &style, batch, details, &named, other.len())?;
    for sheet in &named {
        list::add(&mut book, &style, sheet, details)?;
    }
    if !other.is_empty() {
        other::add(&mut book, &style, &other)?;
    }
    book.save_to_buffer()
}

/// Made on the day for which the run speaks, so that the same run gives the same bytes.
fn properties(batch: &Batch<'_>) -> DocProperties {
    let properties = DocProperties::new().set_title(format!("What to mend: {}", batch.area));
    let day: NaiveDate = batch.as_of.parse().unwrap_or_default();
    match day.and_hms_opt(0, 0, 0) {
        Some(moment) => properties.set_creation_datetime(&moment),
        None => properties,
    }
}
