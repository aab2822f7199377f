//! The properties of an old document: title, author, pages.

use encoding_rs::{Encoding, UTF_8, UTF_16LE, WINDOWS_1252};

use super::streams::{long, short, stream};
use crate::documents::office::is_person;
use crate::documents::output::Output;
use crate::documents::{Place, Trace};
use crate::table::{Compound, TableError};

/// Numbers of properties, and what they are called.
const SUMMARY: [(usize, &str); 6] =
    [(2, "title"), (3, "subject"), (4, "author"), (5, "keywords"), (6, "comments"), (8, "last changed by")];
const DOCUMENT: [(usize, &str); 3] = [(2, "category"), (14, "manager"), (15, "company")];
const PAGES: usize = 14;
const CODE_PAGE: usize = 1;

/// Reads both sets of properties.
pub(in crate::documents) fn read(compound: &mut Compound, out: &mut Output<'_>) -> Result<(), TableError> {
    if let Some(bytes) = stream(compound, "\u{5}SummaryInformation")? {
        let _ = set(&bytes, &SUMMARY, true, out);
    }
    if let Some(bytes) = stream(compound, "\u{5}DocumentSummaryInformation")? {
        let _ = set(&bytes, &DOCUMENT, false, out);
    }
    Ok(())
}

/// Reads a set; None where it breaks off.
fn set(bytes: &[u8], known: &[(usize, &'static str)], counts: bool, out: &mut Output<'_>) -> Option<()> {
    let section = bytes.get(long(bytes, 44)?..)?;
    let properties: Vec<(usize, &[u8])> = (0..long(section, 4)?.min(256))
        .map_while(|i| Some((long(section, 8 + i * 8)?, section.get(long(section, 12 + i * 8)?..)?)))
        .collect();
    let value = |number: usize| properties.iter().find(|(n, _)| *n == number).map(|(_, value)| *value);
    let page = value(CODE_PAGE).and_then(|value| short(value, 4)).unwrap_or(1252);
    let encoding = match page {
        65001 => UTF_8,
        page => Encoding::for_label(format!("windows-{page}").as_bytes()).unwrap_or(WINDOWS_1252),
    };
    for (number, name) in known {
        let Some(text) = value(*number).and_then(|value| text(value, encoding)) else { continue };
        let text = text.trim_matches('\0');
        if matches!(*name, "author" | "last changed by" | "manager") && is_person(text) {
            out.note(Trace::Author, Place::Property(name));
        }
        out.text(&Place::Property(name), text);
    }
    if counts {
        let pages = value(PAGES).filter(|value| short(value, 0) == Some(3)).and_then(|value| long(value, 4));
        let pages = pages.and_then(|n| u32::try_from(n).ok()).filter(|n| (1..100_000).contains(n));
        out.inside.pages = out.inside.pages.or(pages);
    }
    Some(())
}

fn text(value: &[u8], encoding: &'static Encoding) -> Option<String> {
    let length = long(value, 4)?;
    let (bytes, encoding) = match short(value, 0)? {
        30 => (value.get(8..8_usize.checked_add(length)?)?, encoding),
        31 => (value.get(8..length.checked_mul(2)?.checked_add(8)?)?, UTF_16LE),
        _ => return None,
    };
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}
