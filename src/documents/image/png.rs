//! What stands in the chunks of a PNG.

use std::io::Read;

use encoding_rs::WINDOWS_1252;
use flate2::read::ZlibDecoder;

use super::exif;
use super::read::Said;
use crate::documents::markup;

/// The most text of one chunk.
const MOST: u64 = 1 << 20;

/// Gives the texts of a PNG.
pub(super) fn read(head: &[u8], said: &mut Said<'_, '_>) {
    let mut rest = head.get(8..).unwrap_or_default();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let (Some(kind), Some(data)) = (after.get(..4), after.get(4..).and_then(|d| d.get(..length))) else {
            return;
        };
        match kind {
            b"tEXt" | b"zTXt" | b"iTXt" => {
                text(kind, data, said);
            }
            b"eXIf" => {
                exif::read(data, said);
            }
            _ => {}
        }
        rest = after.get(length.saturating_add(8)..).unwrap_or_default();
    }
}

/// A chunk of text: its name, how it is packed, and it.
fn text(kind: &[u8], data: &[u8], said: &mut Said<'_, '_>) -> Option<()> {
    let (name, value) = split(data)?;
    let value = match kind {
        b"tEXt" => value.to_vec(),
        b"zTXt" => unpack(value.get(1..)?),
        _ => {
            let (_, translated) = split(value.get(2..)?)?;
            let (_, text) = split(translated)?;
            if value.first() == Some(&1) { unpack(text) } else { text.to_vec() }
        }
    };
    let value = match std::str::from_utf8(&value) {
        Ok(text) => text.into(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(&value).0,
    };
    match name {
        b"XML:com.adobe.xmp" => markup::properties(&value, |name, value| said.give(name, value)),
        b"Author" => said.give("author", &value),
        b"Title" => said.give("title", &value),
        b"Software" | b"Creation Time" => {}
        _ => said.give("description", &value),
    }
    Some(())
}

/// What stands before a zero, and after it.
fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = memchr::memchr(0, bytes)?;
    Some((bytes.get(..at)?, bytes.get(at + 1..)?))
}

fn unpack(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    // What unpacked before an error counts.
    let _ = ZlibDecoder::new(bytes).take(MOST).read_to_end(&mut out);
    out
}
