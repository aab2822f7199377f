//! The strings of a file outside its pages: titles, comments, form values.

use encoding_rs::UTF_16BE;

/// What stands for the codes 0x18 to 0x1f, 0x80 to 0x9f and 0xa0 in the PDF's own encoding.
const LOW: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
const HIGH: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ',
    'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', ' ', '€',
];

/// A string as people read it.
pub(in crate::documents::pdf) fn text_string(bytes: &[u8]) -> String {
    if let Some(bytes) = bytes.strip_prefix(b"\xfe\xff") {
        return UTF_16BE.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Some(bytes) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    bytes.iter().map(|b| character(*b)).collect()
}

/// A byte of the PDF's own encoding.
pub(super) fn character(byte: u8) -> char {
    let from = |table: &[char], first: u8| table.get(usize::from(byte.wrapping_sub(first))).copied();
    match byte {
        0x18..=0x1f => from(&LOW, 0x18),
        0x80..=0xa0 => from(&HIGH, 0x80),
        _ => None,
    }
    .unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::text_string;

    #[test]
    fn every_way_to_write_a_string() {
        assert_eq!(text_string(b"caf\xe9 \x84 \x80"), "café — •");
        assert_eq!(text_string(b"\xfe\xff\0A\x20\xac"), "A€");
        assert_eq!(text_string("\u{feff}ž".as_bytes()), "ž");
    }
}
