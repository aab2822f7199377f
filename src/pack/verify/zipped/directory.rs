//! The directory of a zip: what parts it holds and where.

use super::bytes::{u16_at, u32_at, u64_at};

/// The method that stands for encryption with AES.
const AES: u16 = 99;

/// One part as the directory has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: Vec<u8>,
    /// 0 is stored, 8 is deflated, [`AES`] is either of them and encrypted.
    pub(super) method: u16,
    pub(super) encrypted: bool,
    /// Whether it is a link rather than a file.
    pub(super) link: bool,
    pub(super) packed: u64,
    pub(super) size: u64,
    /// Where its own header is.
    pub(super) start: u64,
}

impl Part {
    /// Whether it is encrypted with AES.
    pub(super) fn is_aes(&self) -> bool {
        self.encrypted && self.method == AES
    }
}

/// Reads a directory that must hold just so many parts; none where it contradicts itself.
pub(super) fn read(bytes: &[u8], entries: u64) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let (part, length) = part(bytes.get(at..)?)?;
        parts.push(part);
        at += length;
    }
    (parts.len() as u64 == entries).then_some(parts)
}

/// Reads the first part of `bytes`, and how long its record is.
fn part(bytes: &[u8]) -> Option<(Part, usize)> {
    bytes.starts_with(b"PK\x01\x02").then_some(())?;
    let [name, extra, comment] = [28, 30, 32].map(|at| u16_at(bytes, at).map(usize::from));
    let (name, extra, comment) = (name?, extra?, comment?);
    let length = 46 + name + extra + comment;
    let extras = bytes.get(46 + name..46 + name + extra)?;
    bytes.get(..length)?;
    let mut large = large_fields(extras);
    let mut widen = |small: u32| if small == u32::MAX { large.next() } else { Some(small.into()) };
    // In the order in which a zip64 gives them.
    let size = widen(u32_at(bytes, 24)?)?;
    let packed = widen(u32_at(bytes, 20)?)?;
    let start = widen(u32_at(bytes, 42)?)?;
    let from_unix = bytes.get(5) == Some(&3);
    let part = Part {
        name: bytes.get(46..46 + name)?.to_vec(),
        method: u16_at(bytes, 10)?,
        encrypted: u16_at(bytes, 8)? & 0x41 != 0,
        link: from_unix && (u32_at(bytes, 38)? >> 28) == 0o12,
        packed,
        size,
        start,
    };
    Some((part, length))
}

/// The numbers of the zip64 field, in order.
fn large_fields(mut extras: &[u8]) -> impl Iterator<Item = u64> {
    let mut found: &[u8] = &[];
    while let (Some(id), Some(length)) = (u16_at(extras, 0), u16_at(extras, 2)) {
        let field = extras.get(4..4 + usize::from(length)).unwrap_or(&[]);
        if id == 1 {
            found = field;
            break;
        }
        extras = extras.get(4 + usize::from(length)..).unwrap_or(&[]);
    }
    found.chunks_exact(8).filter_map(|chunk| u64_at(chunk, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record of a file `a` with these sizes and place, and an extra field.
    fn record(size: u32, packed: u32, start: u32, extra: &[u8]) -> Vec<u8> {
        let mut bytes = b"PK\x01\x02".to_vec();
        bytes.extend([45, 3, 45, 0, 0, 8, 8, 0, 0, 0, 0, 0, 1, 2, 3, 4]);
        bytes.extend([packed.to_le_bytes(), size.to_le_bytes()].concat());
        bytes.extend([1, 0]);
        bytes.extend(u16::try_from(extra.len()).unwrap().to_le_bytes());
        bytes.extend([0, 0, 0, 0, 0, 0, 0, 0, 0xa4, 0x81]);
        bytes.extend(start.to_le_bytes());
        bytes.push(b'a');
        bytes.extend(extra);
        bytes
    }

    #[test]
    fn sizes_small_and_large() {
        let plain = record(9, 7, 5, &[]);
        let parts = read(&plain, 1).unwrap();
        assert_eq!((parts[0].size, parts[0].packed, parts[0].start, parts[0].method), (9, 7, 5, 8));
        let mut extra = vec![0xff, 0xff, 1, 0, 0, 1, 0, 16, 0];
        extra.extend([(5_u64 << 32).to_le_bytes(), (6_u64 << 32).to_le_bytes()].concat());
        let large = record(u32::MAX, 7, u32::MAX, &extra);
        let parts = read(&large, 1).unwrap();
        assert_eq!((parts[0].size, parts[0].packed, parts[0].start), (5 << 32, 7, 6 << 32));
        assert_eq!(read(&record(u32::MAX, 7, 5, &[]), 1), None, "a large size without its field");
    }

    #[test]
    fn a_directory_that_contradicts_itself_is_none() {
        let one = record(9, 7, 5, &[]);
        assert_eq!(read(&one, 2), None);
        for cut in 0..one.len() {
            assert_eq!(read(&one[..cut], 1), None, "{cut}");
        }
        assert_eq!(read(&[one, vec![0]].concat(), 1), None);
    }
}
