//! What stands in the chunks of a WebP.

use super::exif;
use super::read::Said;
use crate::documents::markup;

/// Gives the texts of a WebP.
pub(super) fn read(head: &[u8], said: &mut Said<'_, '_>) {
    let mut rest = head.get(12..).unwrap_or_default();
    while let (Some(kind), Some(length)) = (rest.get(..4), rest.get(4..).and_then(|r| r.first_chunk::<4>())) {
        let length = u32::from_le_bytes(*length) as usize;
        let data = rest.get(8..).and_then(|r| r.get(..length)).unwrap_or_default();
        match kind {
            b"EXIF" => {
                exif::read(data.strip_prefix(b"Exif\0\0").unwrap_or(data), said);
            }
            b"XMP " => {
                markup::properties(&String::from_utf8_lossy(data), |name, value| said.give(name, value));
            }
            _ => {}
        }
        rest = rest.get(length.saturating_add(8 + length % 2)..).unwrap_or_default();
    }
}

/// Whether the file is as long as it says.
pub(super) fn is_whole(head: &[u8], length: u64) -> bool {
    let said = head.get(4..).and_then(|r| r.first_chunk::<4>()).map(|b| u64::from(u32::from_le_bytes(*b)));
    said.is_some_and(|said| said + 8 <= length)
}
