//! Places of cells: `B7`, `A1:C3`.

/// Excel's last row.
pub(super) const LAST_ROW: u32 = 1_048_576;
/// Excel's last column, XFD.
pub(super) const LAST_COL: u32 = 16_384;

/// The column that a place starts with, and the digits after its letters.
#[inline]
pub(super) fn column(place: &[u8]) -> Option<(u32, &[u8])> {
    let mut col = 0;
    for (at, byte) in place.iter().enumerate() {
        let letter = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a',
            _ => return if at == 0 { None } else { Some((col, place.get(at..)?)) },
        };
        col = col * 26 + u32::from(letter) + 1;
        if col > LAST_COL {
            return None;
        }
    }
    None
}

/// The row that digits give.
pub(super) fn row(digits: &[u8]) -> Option<u32> {
    let digits = std::str::from_utf8(digits).ok().filter(|d| !d.starts_with('+'))?;
    let row = digits.parse().ok()?;
    (1..=LAST_ROW).contains(&row).then_some(row)
}

/// The row and column of a place.
pub(super) fn cell(place: &[u8]) -> Option<(u32, u32)> {
    let (col, digits) = column(place)?;
    Some((row(digits)?, col))
}

/// The first and last (row, column) of a range; one place alone is a range too.
pub(super) fn range(range: &[u8]) -> Option<((u32, u32), (u32, u32))> {
    let (first, last) = match memchr::memchr(b':', range) {
        Some(colon) => (range.get(..colon)?, range.get(colon + 1..)?),
        None => (range, range),
    };
    Some((cell(first)?, cell(last)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        for (text, place) in [
            ("A1", Some((1, 1))),
            ("Z9", Some((9, 26))),
            ("AA10", Some((10, 27))),
            ("xfd1048576", Some((1_048_576, 16_384))),
            ("XFE1", None),
            ("A1048577", None),
            ("A0", None),
            ("A", None),
            ("1", None),
            ("", None),
            ("A1B", None),
            ("A+1", None),
            ("$A$1", None),
            ("ZZZZZZZZZZZZZZ1", None),
            ("A99999999999999999999", None),
        ] {
            assert_eq!(cell(text.as_bytes()), place, "{text}");
        }
        assert_eq!(range(b"A1:C3"), Some(((1, 1), (3, 3))));
        assert_eq!(range(b"B2"), Some(((2, 2), (2, 2))));
        assert_eq!(range(b"A1:"), None);
    }
}
