//! The text of a mail that Outlook saved.

use encoding_rs::{UTF_16LE, WINDOWS_1252};

use super::streams::stream;
use crate::documents::output::Output;
use crate::documents::{Place, Trace};
use crate::table::{Compound, TableError};

/// Gives every property that is text: subject, people, body.
pub(super) fn read(compound: &mut Compound, out: &mut Output<'_>) -> Result<(), TableError> {
    let mut names: Vec<String> =
        compound.names().filter(|n| n.starts_with("__substg1.0_")).map(str::to_owned).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let encoding = match name.get(16..) {
            Some("001F") => UTF_16LE,
            Some("001E") => WINDOWS_1252,
            _ => continue,
        };
        if let Some(bytes) = stream(compound, &name)? {
            out.text(&Place::Whole, &encoding.decode_without_bom_handling(&bytes).0);
        }
    }
    if compound.names().any(|name| name.starts_with("__attach_version1.0_")) {
        out.note(Trace::Embedded, Place::Whole);
    }
    Ok(())
}
