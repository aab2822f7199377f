//! The bytes that files of a kind begin with.

use super::sniff::Start;
use crate::documents::Kind;

/// Where the bytes stand, the bytes, and the kind.
const SIGNATURES: &[(usize, &[u8], Start)] = &[
    (0, b"PK\x03\x04", Start::Zip),
    (0, b"PK\x05\x06", Start::Zip),
    (0, b"PK\x07\x08", Start::Zip),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Start::Compound),
    (0, b"{\\rtf", Start::Is(Kind::RichText)),
    // Pictures.
    (0, b"\x89PNG\r\n\x1a\n", Start::Is(Kind::Image)),
    (0, b"\xff\xd8\xff", Start::Is(Kind::Image)),
    (0, b"GIF87a", Start::Is(Kind::Image)),
    (0, b"GIF89a", Start::Is(Kind::Image)),
    (0, b"II*\0", Start::Is(Kind::Image)),
    (0, b"MM\0*", Start::Is(Kind::Image)),
    (0, b"II+\0", Start::Is(Kind::Image)),
    (0, b"MM\0+", Start::Is(Kind::Image)),
    (0, b"8BPS", Start::Is(Kind::Image)),
    (0, b"\0\0\x01\0", Start::Is(Kind::Image)),
    (0, b"\0\0\0\x0cjP  \r\n", Start::Is(Kind::Image)),
    (0, b"\xff\x0a", Start::Is(Kind::Image)),
    (0, b"\xd7\xcd\xc6\x9a", Start::Is(Kind::Image)),
    (40, b" EMF", Start::Is(Kind::Image)),
    (8, b"WEBP", Start::Is(Kind::Image)),
    // Sound and moving pictures.
    (8, b"WAVE", Start::Is(Kind::Media)),
    (8, b"AVI ", Start::Is(Kind::Media)),
    (0, b"\x1a\x45\xdf\xa3", Start::Is(Kind::Media)),
    (0, b"ID3", Start::Is(Kind::Media)),
    (0, b"\xff\xfb", Start::Is(Kind::Media)),
    (0, b"\xff\xf3", Start::Is(Kind::Media)),
    (0, b"\xff\xf2", Start::Is(Kind::Media)),
    (0, b"\xff\xf1", Start::Is(Kind::Media)),
    (0, b"\xff\xf9", Start::Is(Kind::Media)),
    (0, b"OggS", Start::Is(Kind::Media)),
    (0, b"fLaC", Start::Is(Kind::Media)),
    (0, b"FLV\x01", Start::Is(Kind::Media)),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", Start::Is(Kind::Media)),
    (0, b"\0\0\x01\xba", Start::Is(Kind::Media)),
    (0, b"\0\0\x01\xb3", Start::Is(Kind::Media)),
    (0, b"MThd", Start::Is(Kind::Media)),
    (0, b"#!AMR", Start::Is(Kind::Media)),
    // Programs.
    (0, b"\x7fELF", Start::Is(Kind::Program)),
    (0, b"\xcf\xfa\xed\xfe", Start::Is(Kind::Program)),
    (0, b"\xce\xfa\xed\xfe", Start::Is(Kind::Program)),
    (0, b"\xca\xfe\xba\xbe", Start::Is(Kind::Program)),
    (0, b"\0asm", Start::Is(Kind::Program)),
    (0, b"L\0\0\0\x01\x14\x02\0", Start::Is(Kind::Program)),
    // Archives.
    (0, b"7z\xbc\xaf\x27\x1c", Start::Is(Kind::Archive)),
    (0, b"Rar!\x1a\x07", Start::Is(Kind::Archive)),
    (0, b"\x1f\x8b", Start::Is(Kind::Archive)),
    (0, b"BZh", Start::Is(Kind::Archive)),
    (0, b"\xfd7zXZ\0", Start::Is(Kind::Archive)),
    (0, b"\x28\xb5\x2f\xfd", Start::Is(Kind::Archive)),
    (0, b"MSCF", Start::Is(Kind::Archive)),
    (257, b"ustar", Start::Is(Kind::Archive)),
    (32769, b"CD001", Start::Is(Kind::Archive)),
    // Mail and databases.
    (0, b"!BDN", Start::Is(Kind::Mail)),
    (0, b"SQLite format 3\0", Start::Is(Kind::Database)),
    (4, b"Standard Jet DB", Start::Is(Kind::Database)),
    (4, b"Standard ACE DB", Start::Is(Kind::Database)),
];

/// What a file is that begins so.
pub(super) fn signed(head: &[u8]) -> Option<Start> {
    let fits = |(at, bytes, _): &&(usize, &[u8], Start)| {
        head.get(*at..).is_some_and(|rest| rest.starts_with(bytes)) && (*at != 8 || head.starts_with(b"RIFF"))
    };
    let found = SIGNATURES.iter().find(fits).map(|(.., start)| *start);
    found.or_else(|| boxed(head)).or_else(|| program(head)).or_else(|| bitmap(head))
}

/// Pictures and films of the newer sort begin with a box that names them.
fn boxed(head: &[u8]) -> Option<Start> {
    let kind = head.get(4..8)?;
    if !matches!(kind, b"ftyp" | b"moov" | b"mdat" | b"wide") {
        return None;
    }
    let brand = head.get(8..12).unwrap_or_default();
    let is_picture = matches!(brand, b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1" | b"avif" | b"avis");
    Some(Start::Is(if kind == b"ftyp" && is_picture { Kind::Image } else { Kind::Media }))
}

/// A Windows program: `MZ` alone might begin a text.
fn program(head: &[u8]) -> Option<Start> {
    let binary = head.starts_with(b"MZ") && head.iter().take(64).any(|b| *b == 0);
    binary.then_some(Start::Is(Kind::Program))
}

/// A bitmap says its own length, and has four zeros after it.
fn bitmap(head: &[u8]) -> Option<Start> {
    (head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4])).then_some(Start::Is(Kind::Image))
}
