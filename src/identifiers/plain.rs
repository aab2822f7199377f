//! A text as the finder reads it: digits, letters, spaces and hyphens of every script as the ASCII ones that they look
//! like, and without characters that show nothing. Most texts are ASCII already and are taken as they stand.

use std::borrow::Cow;

/// A letter that is not ASCII: part of a word, never of an identifier.
pub(super) const LETTER: u8 = 0x80;

/// A text, made plain, and where each of its bytes came from.
pub(super) struct Plain<'t> {
    pub(super) bytes: Cow<'t, [u8]>,
    /// The place in the text of each byte, and of the end; empty where the text is ASCII.
    from: Vec<usize>,
}

impl<'t> Plain<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self { bytes: Cow::Borrowed(text.as_bytes()), from: Vec::new() };
        }
        let (mut bytes, mut from) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
        for (at, c) in text.char_indices() {
            if let Some(b) = plain(c) {
                bytes.push(b);
                from.push(at);
            }
        }
        from.push(text.len());
        Self { bytes: Cow::Owned(bytes), from }
    }

    /// Where a byte stands in the text.
    pub(super) fn place(&self, at: usize) -> usize {
        if self.from.is_empty() { at } else { self.from.get(at).copied().unwrap_or_default() }
    }
}

/// The byte that a character stands for; none where it shows nothing.
fn plain(c: char) -> Option<u8> {
    if c.is_ascii() {
        return u8::try_from(c).ok();
    }
    Some(match c {
        c if is_blank_char(c) && !c.is_whitespace() => return None,
        '\u{fe00}'..='\u{fe0f}' | '\u{2061}'..='\u{2064}' => return None,
        c if c.is_whitespace() => b' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => b'-',
        '£' | '€' | '¥' | '\u{20a0}'..='\u{20cf}' => b'$',
        '\u{ff01}'..='\u{ff5e}' => u8::try_from(u32::from(c) - 0xff01 + 0x21).unwrap_or(LETTER),
        '\u{1d7ce}'..='\u{1d7ff}' => b'0' + u8::try_from((u32::from(c) - 0x1d7ce) % 10).unwrap_or(0),
        c if digit(c).is_some() => b'0' + digit(c).unwrap_or(0),
        c if c.is_alphanumeric() => LETTER,
        _ => b'|',
    })
}

/// The zeros of the scripts in use; nine digits follow each.
const ZEROS: [u32; 12] =
    [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xe50, 0xed0, 0x17e0];

fn digit(c: char) -> Option<u8> {
    ZEROS.iter().find_map(|zero| u8::try_from(u32::from(c).checked_sub(*zero)?).ok().filter(|d| *d < 10))
}

/// White space of any kind, and what shows nothing: zero-width characters, soft hyphens, controls.
#[must_use]
pub fn is_blank_char(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{180e}' | '\u{3164}')
        || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_becomes_alike_and_keeps_its_place() {
        let text = "A\u{ad}\u{ff18}\u{a0}\u{661}\u{2013}\u{1d7d9}é£";
        let plain = Plain::new(text);
        assert_eq!(&*plain.bytes, &[b'A', b'8', b' ', b'1', b'-', b'1', LETTER, b'$']);
        assert_eq!(plain.place(1), "A\u{ad}".len());
        assert_eq!(plain.place(8), text.len());
    }
}
