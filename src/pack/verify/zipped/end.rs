//! The end of a zip, which says where its directory is.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::bytes::{u16_at, u32_at, u64_at};

/// The longest that an end may be, with a comment.
const LONGEST: u64 = 22 + 0xffff;

/// Where the directory is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct End {
    pub(super) start: u64,
    pub(super) size: u64,
    pub(super) entries: u64,
}

/// Finds the end of a zip of `length` bytes; none where there is none, or it contradicts itself.
pub(super) fn find(file: &mut File, length: u64) -> std::io::Result<Option<End>> {
    let from = length.saturating_sub(LONGEST);
    file.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    file.take(LONGEST).read_to_end(&mut tail)?;
    let Some(at) = (0..tail.len().saturating_sub(21)).rev().find(|at| is_end(&tail, *at)) else {
        return Ok(None);
    };
    let here = from + at as u64;
    let small = || {
        Some(End {
            entries: u16_at(&tail, at + 10)?.into(),
            size: u32_at(&tail, at + 12)?.into(),
            start: u32_at(&tail, at + 16)?.into(),
        })
    };
    let (end, before) = match locator(&tail, at) {
        Some(large) => (read_large(file, large)?, large),
        None => (small(), here),
    };
    // The directory must reach just to the end: anything between could be seen by one program and not by another.
    Ok(end.filter(|end| end.start.checked_add(end.size) == Some(before)))
}

fn is_end(tail: &[u8], at: usize) -> bool {
    tail.get(at..).is_some_and(|rest| rest.starts_with(b"PK\x05\x06"))
        && u16_at(tail, at + 20).is_some_and(|comment| at + 22 + usize::from(comment) == tail.len())
}

/// Where the larger end of a zip64 is, if there is one.
fn locator(tail: &[u8], end: usize) -> Option<u64> {
    let at = end.checked_sub(20)?;
    tail.get(at..)?.starts_with(b"PK\x06\x07").then(|| u64_at(tail, at + 8))?
}

fn read_large(file: &mut File, at: u64) -> std::io::Result<Option<End>> {
    file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::with_capacity(56);
    file.take(56).read_to_end(&mut bytes)?;
    let read = || {
        bytes.starts_with(b"PK\x06\x06").then_some(())?;
        Some(End { entries: u64_at(&bytes, 32)?, size: u64_at(&bytes, 40)?, start: u64_at(&bytes, 48)? })
    };
    Ok(read())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(bytes: &[u8]) -> Option<End> {
        let mut file = tempfile::tempfile().unwrap();
        std::io::Write::write_all(&mut file, bytes).unwrap();
        find(&mut file, bytes.len() as u64).unwrap()
    }

    fn small(entries: u16, size: u32, start: u32, comment: &[u8]) -> Vec<u8> {
        let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
        end.extend([entries.to_le_bytes(), entries.to_le_bytes()].concat());
        end.extend([size.to_le_bytes(), start.to_le_bytes()].concat());
        end.extend(u16::try_from(comment.len()).unwrap().to_le_bytes());
        end.extend(comment);
        end
    }

    #[test]
    fn an_end_with_and_without_a_comment() {
        let zip = |comment| [vec![0; 10], small(3, 6, 4, comment)].concat();
        assert_eq!(found(&zip(b"")), Some(End { start: 4, size: 6, entries: 3 }));
        assert_eq!(found(&zip(b"sent on Tuesday")), Some(End { start: 4, size: 6, entries: 3 }));
        assert_eq!(found(&[zip(b""), vec![0]].concat()), None, "something after the end");
        assert_eq!(found(&[vec![0; 9], small(3, 6, 4, b"")].concat()), None, "the directory is elsewhere");
    }

    #[test]
    fn the_larger_end_counts_where_there_is_one() {
        let mut zip = vec![0; 10];
        zip.extend(b"PK\x06\x06");
        zip.extend([0; 28]);
        zip.extend([70_000_u64, 6, 4].map(u64::to_le_bytes).concat());
        zip.extend(b"PK\x06\x07\0\0\0\0");
        zip.extend(10_u64.to_le_bytes());
        zip.extend([1, 0, 0, 0]);
        zip.extend(small(u16::MAX, u32::MAX, u32::MAX, b""));
        assert_eq!(found(&zip), Some(End { start: 4, size: 6, entries: 70_000 }));
    }
}
