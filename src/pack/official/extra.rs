//! Columns of our own in the provider list: how many children each provider has in a person-level list.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{Workbook, XlsxError};

use crate::framework::{EHC_PLAN, SEN_SUPPORT};
use crate::workbook::Style;

/// The groups of children that are counted, by the lists on which they stand, and the heading of the count.
pub const COUNTED: &[(&str, &str)] =
    &[(EHC_PLAN, "Children with EHC plans"), (SEN_SUPPORT, "Children on SEN support")];

/// A count of children by reference number.
pub struct Extra {
    /// Its heading.
    pub heading: &'static str,
    /// The list that is counted.
    pub list: String,
    /// Rows by reference number; none where the list could not be read.
    pub by_urn: Option<BTreeMap<u32, u32>>,
}

impl Extra {
    /// How many children a provider has; none where it is not known.
    pub(super) fn count(&self, urn: u32) -> Option<u32> {
        self.by_urn.as_ref().map(|by_urn| by_urn.get(&urn).copied().unwrap_or(0))
    }
}

/// Adds the sheet of establishments that the person-level lists name and the provider list does not. Gives their number.
pub(super) fn add_unlisted(
    book: &mut Workbook,
    style: &Style,
    extra: &[Extra],
    listed: &BTreeMap<u32, u32>,
) -> Result<usize, XlsxError> {
    let named: BTreeSet<u32> =
        extra.iter().filter_map(|e| e.by_urn.as_ref()).flat_map(|b| b.keys().copied()).collect();
    let unlisted: Vec<u32> = named.into_iter().filter(|urn| !listed.contains_key(urn)).collect();
    let sheet = book.add_worksheet();
    sheet.set_name("Not in the list")?.set_freeze_panes(1, 0)?;
    let headings: Vec<(&str, f64)> =
        std::iter::once(("URN", 12.0)).chain(extra.iter().map(|e| (e.heading, 16.0))).collect();
    style.headings(sheet, &headings)?;
    for (row, urn) in (1..).zip(&unlisted) {
        sheet.write_string_with_format(row, 0, urn.to_string(), &style.text)?;
        for (col, extra) in (1..).zip(extra) {
            if let Some(count) = extra.count(*urn) {
                sheet.write_number_with_format(row, col, count, &style.whole)?;
            }
        }
    }
    Ok(unlisted.len())
}
