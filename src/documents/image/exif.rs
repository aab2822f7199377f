//! EXIF: what cameras and editors say, in the tables of a TIFF.

use encoding_rs::{UTF_16LE, WINDOWS_1252};

use super::read::Said;
use crate::documents::markup;

/// The tags that people write words into. Those from 0x9c9b on are of Windows, in UTF-16.
const TAGS: [(u16, &str); 10] = [
    (0x010e, "description"),
    (0x013b, "author"),
    (0x8298, "copyright"),
    (0x9286, "comments"),
    (0x9c9b, "title"),
    (0x9c9c, "comments"),
    (0x9c9d, "author"),
    (0x9c9e, "keywords"),
    (0x9c9f, "subject"),
    (0xa430, "author"),
];
const XMP: u16 = 0x02bc;
/// Tags that lead to a further table.
const TABLES: [u16; 2] = [0x8769, 0x014a];

/// A TIFF whose numbers are in the order that its first two letters say.
struct Tiff<'a> {
    bytes: &'a [u8],
    big: bool,
}

impl Tiff<'_> {
    fn short(&self, at: usize) -> Option<u16> {
        let bytes = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let bytes = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) } as usize)
    }
}

/// Gives the words of a TIFF. False if its first table is not there.
pub(super) fn read(bytes: &[u8], said: &mut Said<'_, '_>) -> bool {
    let tiff = Tiff { bytes, big: bytes.starts_with(b"MM") };
    let Some(first) = tiff.long(4) else { return false };
    // At most a few tables, each read once.
    let (mut todo, mut seen) = (vec![first], Vec::new());
    while let Some(at) = todo.pop() {
        if !seen.contains(&at) && seen.len() < 16 {
            seen.push(at);
            table(&tiff, at, &mut todo, said);
        }
    }
    tiff.short(first).is_some()
}

fn table(tiff: &Tiff<'_>, at: usize, todo: &mut Vec<usize>, said: &mut Said<'_, '_>) -> Option<()> {
    for entry in 0..usize::from(tiff.short(at)?) {
        let entry = at.checked_add(2 + entry * 12)?;
        let (tag, kind) = (tiff.short(entry)?, tiff.short(entry + 2)?);
        if TABLES.contains(&tag) {
            todo.push(tiff.long(entry + 8)?);
            continue;
        }
        let known = TAGS.iter().find(|(t, _)| *t == tag).map(|(_, name)| *name);
        // Bytes, letters and such as are left undefined; numbers are no words.
        if known.is_none() && tag != XMP || !matches!(kind, 1 | 2 | 7) {
            continue;
        }
        let length = tiff.long(entry + 4)?;
        let from = if length > 4 { tiff.long(entry + 8)? } else { entry + 8 };
        let Some(value) = tiff.bytes.get(from..from.saturating_add(length)) else { continue };
        match known {
            Some(name) => said.give(name, &words(tag, value)),
            None => markup::properties(&String::from_utf8_lossy(value), |name, value| said.give(name, value)),
        }
    }
    Some(())
}

fn words(tag: u16, value: &[u8]) -> String {
    if (0x9c9b..=0x9c9f).contains(&tag) {
        return UTF_16LE.decode_without_bom_handling(value).0.into_owned();
    }
    let value = value.strip_prefix(b"ASCII\0\0\0").unwrap_or(value);
    match std::str::from_utf8(value) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(value).0.into_owned(),
    }
}
