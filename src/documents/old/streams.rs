//! Streams of a compound file, whole.

use std::io::Read;

use crate::table::{Compound, TableError};

/// The most of one stream that is read.
const MOST: u64 = 128 << 20;

/// A stream's bytes; None if there is no such stream.
pub(super) fn stream(compound: &mut Compound, name: &str) -> Result<Option<Vec<u8>>, TableError> {
    let Some(pieces) = compound.pieces(name)? else { return Ok(None) };
    let mut bytes = Vec::new();
    compound.stream(&pieces, 0).take(MOST).read_to_end(&mut bytes).map_err(|e| TableError::Io(e.kind()))?;
    Ok(Some(bytes))
}

pub(super) fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|b| u16::from_le_bytes(*b))
}

pub(super) fn long(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at..)?.first_chunk().map(|b| u32::from_le_bytes(*b) as usize)
}
