//! What a file is, from its first bytes.

use super::signatures::signed;
use super::text::{Written, sort, written};
use crate::documents::Kind;

/// How a file begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::documents) enum Start {
    /// A zip: an Office file or an archive, as what is within tells.
    Zip,
    /// A compound file: its streams tell.
    Compound,
    /// A PDF, that many bytes from the start of the file.
    Pdf(u64),
    /// Text of some sort.
    Text(Kind, Written),
    /// What it is needs no look within.
    Is(Kind),
}

impl Start {
    /// What is known of the kind before a look within.
    pub(in crate::documents) fn kind(self) -> Kind {
        match self {
            Self::Zip => Kind::Archive,
            Self::Compound => Kind::Unknown,
            Self::Pdf(_) => Kind::Pdf,
            Self::Text(kind, _) | Self::Is(kind) => kind,
        }
    }
}

/// How far into a file a PDF may begin.
const JUNK: usize = 1024;

/// What a file is that begins so, whose name ends in `extension` (small letters, no dot).
pub(in crate::documents) fn sniff(head: &[u8], extension: &str) -> Start {
    let start = head.get(..head.len().min(JUNK + 5)).unwrap_or_default();
    if start.starts_with(b"%PDF-") {
        return Start::Pdf(0);
    }
    if let Some(found) = signed(head) {
        return found;
    }
    if let Some(at) = memchr::memmem::find(start, b"%PDF-") {
        // A text may speak of PDF; a file that is one goes on with objects.
        let is_pdf = memchr::memmem::find(head.get(at..).unwrap_or_default(), b" obj").is_some();
        if is_pdf || extension == "pdf" {
            return Start::Pdf(at as u64);
        }
    }
    match written(head) {
        Some(encoding) => {
            let text = encoding.decode(head.get(..head.len().min(8192)).unwrap_or_default()).0;
            Start::Text(sort(&text, extension), encoding)
        }
        None if is_dbase(head) => Start::Is(Kind::Database),
        None => Start::Is(Kind::Unknown),
    }
}

/// A dBASE table: its version, a date, and the length of a head that has room for columns and ends with a mark.
fn is_dbase(head: &[u8]) -> bool {
    let [version, _, month, day, ..] = *head else { return false };
    let known = matches!(version, 0x02 | 0x03 | 0x30 | 0x31 | 0x43 | 0x83 | 0x8b | 0xf5);
    let length = head.get(8..10).map_or(0, |b| usize::from(b[0]) | usize::from(b[1]) << 8);
    known
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && length > 32
        && (head.get(length - 1) == Some(&0x0d) || head.len() < length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_of_files() {
        for (head, start) in [
            (&b"%PDF-1.7\n"[..], Start::Pdf(0)),
            (b"junk\r\n%PDF-1.4\n1 0 obj", Start::Pdf(6)),
            (b"PK\x03\x04....", Start::Zip),
            (b"\xff\xd8\xff\xe0..", Start::Is(Kind::Image)),
            (b"RIFF....WEBPVP8 ", Start::Is(Kind::Image)),
            (b"RIFF....WAVEfmt ", Start::Is(Kind::Media)),
            (b"\0\0\0\x18ftypheic", Start::Is(Kind::Image)),
            (b"\0\0\0\x18ftypisom", Start::Is(Kind::Media)),
            (b"MZ\x90\0\x03\0\0\0", Start::Is(Kind::Program)),
            (b"\x01\x02\x03\0\x7f\x80", Start::Is(Kind::Unknown)),
        ] {
            assert_eq!(sniff(head, ""), start, "{head:?}");
        }
        assert!(matches!(sniff(b"MZ is how this begins", "txt"), Start::Text(Kind::Text, _)));
        assert!(matches!(sniff(b"A file with %PDF-1.7 in it", "txt"), Start::Text(Kind::Text, _)));
    }
}
