//! The table that says where the pieces of a Word document's text lie (MS-DOC, 2.9.177).

use encoding_rs::{UTF_16LE, WINDOWS_1252};

use super::streams::{long, short};

/// The text in the order of the document; None if the table is broken.
pub(super) fn text(document: &[u8], table: &[u8]) -> Option<String> {
    let clx = table.get(long(document, 0x01a2)?..)?.get(..long(document, 0x01a6)?)?;
    let mut at = 0;
    // Formats come first.
    while clx.get(at) == Some(&1) {
        at += 3 + usize::from(short(clx, at + 1)?);
    }
    let pieces = (clx.get(at) == Some(&2)).then(|| clx.get(at + 5..)?.get(..long(clx, at + 1)?)).flatten()?;
    let count = pieces.len().checked_sub(4)? / 12;
    let mut text = String::new();
    for i in 0..count {
        let length = long(pieces, (i + 1) * 4)?.checked_sub(long(pieces, i * 4)?)?;
        let place = long(pieces, (count + 1) * 4 + i * 8 + 2)?;
        let at = place & 0x3fff_ffff;
        let (bytes, encoding) = if place & 0x4000_0000 == 0 {
            (document.get(at..at.checked_add(length.checked_mul(2)?)?)?, UTF_16LE)
        } else {
            (document.get(at / 2..(at / 2).checked_add(length)?)?, WINDOWS_1252)
        };
        text.push_str(&encoding.decode_without_bom_handling(bytes).0);
        // Pieces that all point to the same text would grow without end.
        if text.len() > document.len().saturating_mul(4) {
            return None;
        }
    }
    Some(text)
}

/// Where there is no table that works: every run of four letters or more, in either encoding.
pub(super) fn raw(bytes: &[u8]) -> String {
    let readable = |unit: u16| matches!(unit, 9 | 10 | 13 | 32..=126 | 0xa0..=0x24f | 0x2010..=0x2122);
    let mut text = String::new();
    for start in 0..2 {
        let units = bytes.get(start..).unwrap_or_default().chunks_exact(2);
        let units: Vec<u16> = units.map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        for run in units.split(|unit| !readable(*unit)).filter(|run| run.len() >= 4) {
            text.push_str(&String::from_utf16_lossy(run));
            text.push('\n');
        }
    }
    let single = |byte: &u8| matches!(byte, 9 | 10 | 13 | 32..=126 | 0xa0..);
    for run in bytes.split(|byte| !single(byte)).filter(|run| run.len() >= 4) {
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(run).0);
        text.push('\n');
    }
    text
}
