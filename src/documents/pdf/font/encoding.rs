//! The encodings that PDF knows by name.

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use super::strings::character;

/// The codes 0xa1 to 0xfb of Adobe's standard encoding; a space where there is none.
const STANDARD: &str =
    "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

/// Where the names of an encoding's codes come from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Encoding {
    Standard,
    Windows,
    Mac,
    Pdf,
}

impl Encoding {
    pub(super) fn named(name: &[u8]) -> Option<Self> {
        match name {
            b"WinAnsiEncoding" => Some(Self::Windows),
            b"MacRomanEncoding" => Some(Self::Mac),
            b"StandardEncoding" => Some(Self::Standard),
            b"PDFDocEncoding" => Some(Self::Pdf),
            _ => None,
        }
    }

    /// What a code stands for.
    pub(super) fn character(self, code: u8) -> Option<char> {
        let one = |encoding: &'static encoding_rs::Encoding| {
            encoding.decode_without_bom_handling(&[code]).0.chars().next()
        };
        let found = match (self, code) {
            (Self::Standard, 0x27) => Some('’'),
            (Self::Standard, 0x60) => Some('‘'),
            (_, 0x20..=0x7e) => Some(char::from(code)),
            (Self::Windows, _) => one(WINDOWS_1252),
            (Self::Mac, _) => one(MACINTOSH),
            (Self::Pdf, _) => Some(character(code)),
            (Self::Standard, 0xa1..) => STANDARD.chars().nth(usize::from(code) - 0xa1).filter(|c| *c != ' '),
            (Self::Standard, _) => None,
        };
        found.filter(|c| !c.is_control())
    }
}

#[cfg(test)]
mod tests {
    use super::Encoding::{Mac, Pdf, Standard, Windows};

    #[test]
    fn codes_that_differ() {
        for (encoding, code, shown) in [
            (Standard, 0x27, Some('’')),
            (Standard, 0xe1, Some('Æ')),
            (Standard, 0xfb, Some('ß')),
            (Standard, 0xfc, None),
            (Windows, 0x80, Some('€')),
            (Windows, 0x27, Some('\'')),
            (Mac, 0x8e, Some('é')),
            (Pdf, 0x85, Some('–')),
        ] {
            assert_eq!(encoding.character(code), shown, "{encoding:?} {code:x}");
        }
    }
}
