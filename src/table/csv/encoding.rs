//! How a text file is written: looked at to its end, as one odd byte decides.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::table::TableError;
use crate::table::fault::{damaged_as, reading};

/// What a text file is written in, and the length of the mark it starts with.
pub(super) type Written = (&'static Encoding, usize);

/// Looks how a file is written; leaves it anywhere.
pub(super) fn look(file: &mut File) -> Result<Written, TableError> {
    file.seek(SeekFrom::Start(0)).map_err(|e| reading(&e))?;
    let mut block = vec![0; 64 << 10];
    let mut kept = 0;
    let mut first = true;
    let mut is_utf8 = true;
    let mut marked = 0;
    loop {
        let count = file.read(&mut block[kept..]).map_err(|e| reading(&e))?;
        let bytes = &block[..kept + count];
        if std::mem::take(&mut first) {
            match Encoding::for_bom(bytes) {
                Some((encoding, length)) if encoding != UTF_8 => return Ok((encoding, length)),
                mark => marked = mark.map_or(0, |(_, length)| length),
            }
            no_wide_text(bytes)?;
        }
        if memchr::memchr(0, bytes).is_some() {
            return Err(damaged_as("the file is not text, or is damaged"));
        }
        let whole = match std::str::from_utf8(bytes) {
            Ok(_) => bytes.len(),
            // A character may go on in the next block.
            Err(error) if error.error_len().is_none() && count > 0 => error.valid_up_to(),
            Err(_) => {
                is_utf8 = false;
                bytes.len()
            }
        };
        if count == 0 {
            break;
        }
        let end = kept + count;
        block.copy_within(whole..end, 0);
        kept = end - whole;
    }
    match (is_utf8, marked) {
        (true, length) => Ok((UTF_8, length)),
        (false, 0) => Ok((WINDOWS_1252, 0)),
        (false, _) => Err(damaged_as("the file says it is UTF-8 but holds bytes that are not")),
    }
}

/// Refuses UTF-16 without a mark: nearly every other byte is zero.
fn no_wide_text(start: &[u8]) -> Result<(), TableError> {
    let start = start.get(..start.len().min(1024)).unwrap_or_default();
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = start.len() / 2;
    if start.len() >= 4 && even.max(odd) * 2 > most && even.min(odd) == 0 {
        return Err(TableError::Damaged(
            "the file is saved as Unicode text without a mark: open it in Excel and save it as CSV UTF-8"
                .into(),
        ));
    }
    Ok(())
}
