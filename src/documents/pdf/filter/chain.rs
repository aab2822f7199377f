//! The steps of a stream's unpacking, one after the other.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};

use super::predictor::{Rows, undo};
use super::{ascii, lzw};
use crate::documents::pdf::file::{Dict, Object};

/// One step: its name, and what it is told.
pub(in crate::documents::pdf) struct Step {
    pub(in crate::documents::pdf) name: Vec<u8>,
    pub(in crate::documents::pdf) told: Dict,
}

/// What came out.
pub(in crate::documents::pdf) struct Unpacked {
    pub(in crate::documents::pdf) bytes: Vec<u8>,
    /// Whether it came out whole: neither broken off nor cut at the limit.
    pub(in crate::documents::pdf) whole: bool,
}

/// Unpacks, up to `most` bytes at each step. None where a step is for pictures, or unknown.
pub(in crate::documents::pdf) fn unpack(bytes: Vec<u8>, steps: &[Step], most: usize) -> Option<Unpacked> {
    let mut unpacked = Unpacked { bytes, whole: true };
    // No honest stream is packed more than twice or so.
    for step in steps.iter().take(8) {
        let Unpacked { bytes, whole } = one(unpacked.bytes, step, most)?;
        unpacked = Unpacked { whole: whole && unpacked.whole, bytes };
    }
    Some(unpacked)
}

fn one(bytes: Vec<u8>, step: &Step, most: usize) -> Option<Unpacked> {
    let as_whole = |bytes: Vec<u8>| Unpacked { whole: bytes.len() < most, bytes };
    Some(match step.name.as_slice() {
        b"FlateDecode" | b"Fl" => rows(inflate(&bytes, most), &step.told)?,
        b"LZWDecode" | b"LZW" => {
            let early = step.told.get("EarlyChange").whole() != Some(0);
            rows(as_whole(lzw::lzw(&bytes, early, most)), &step.told)?
        }
        b"ASCIIHexDecode" | b"AHx" => as_whole(ascii::hex(&bytes)),
        b"ASCII85Decode" | b"A85" => as_whole(ascii::base85(&bytes)),
        b"RunLengthDecode" | b"RL" => as_whole(ascii::runs(&bytes, most)),
        b"Crypt" => Unpacked { bytes, whole: true },
        _ => return None,
    })
}

/// What inflates before an error or the limit; a stream without its two bytes of header is taken too.
fn inflate(bytes: &[u8], most: usize) -> Unpacked {
    let limit = most as u64;
    let mut out = Vec::new();
    let mut result = ZlibDecoder::new(bytes).take(limit).read_to_end(&mut out);
    if result.is_err() && out.is_empty() {
        let body = bytes.get(2..).unwrap_or_default();
        result = DeflateDecoder::new(body).take(limit).read_to_end(&mut out);
    }
    Unpacked { whole: result.is_ok() && out.len() < most, bytes: out }
}

fn rows(unpacked: Unpacked, told: &Dict) -> Option<Unpacked> {
    let whole = |name: &str, default: u64| Object::whole(told.get(name)).unwrap_or(default);
    let rows = Rows {
        predictor: whole("Predictor", 1),
        colors: whole("Colors", 1),
        bits: whole("BitsPerComponent", 8),
        columns: whole("Columns", 1),
    };
    Some(Unpacked { bytes: undo(unpacked.bytes, &rows)?, whole: unpacked.whole })
}
