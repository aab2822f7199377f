//! Which pack of its stage and day a pack is. Where requests are packed as inspectors ask for them, the second pack must not
//! take the place of the first: each choice of requests has a number of its own, and keeps it when it is built again.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;

use super::receipt::{self, Receipt};
use super::{PackError, slug};

/// The number of a pack of these requests, or of all of its stage, from what the receipts in `out` say was packed under each.
/// A pack of all requests is the first, since it holds what any other does.
///
/// # Errors
/// The receipts are there, but the system does not let them be read.
pub fn number(
    out: &Path,
    area: &str,
    stage: &str,
    date: NaiveDate,
    requests: Option<&[String]>,
) -> Result<u32, PackError> {
    let Some(asked) = requests.map(asked) else { return Ok(1) };
    let first = slug::pack(area, stage, date, 1);
    let (receipts, _) = receipt::read(out)?;
    let taken: BTreeMap<u32, &Receipt> = receipts.iter().filter_map(|r| Some((of(r, &first)?, r))).collect();
    let ours = taken.iter().find(|(_, receipt)| receipt.asked.as_ref() == Some(&asked)).map(|(n, _)| *n);
    Ok(ours.unwrap_or_else(|| taken.last_key_value().map_or(1, |(last, _)| last.saturating_add(1))))
}

/// Requests as a receipt has them: each once, in order.
pub(super) fn asked(requests: &[String]) -> Vec<String> {
    let mut asked = requests.to_vec();
    asked.sort();
    asked.dedup();
    asked
}

/// The number of a pack of which the first is named so.
fn of(receipt: &Receipt, first: &str) -> Option<u32> {
    match receipt.pack().strip_prefix(first)? {
        "" => Some(1),
        rest => rest.strip_prefix('-')?.parse().ok(),
    }
}
