//! National Insurance numbers: the form; they have no check digit. Source: HMRC, National Insurance Manual NIM39110.

/// Letters that never stand first, letters that never stand second, and pairs that are never given out.
const NOT_FIRST: &[u8] = b"DFIQUV";
const NOT_SECOND: &[u8] = b"DFIOQUV";
const NO_PAIR: [&[u8; 2]; 7] = [b"BG", b"GB", b"KN", b"NK", b"NT", b"TN", b"ZZ"];

/// Whether nine characters are a number that could be somebody's: two letters, six digits, and A to D. Case does not matter.
#[must_use]
pub fn is_right(text: &[u8; 9]) -> bool {
    let up = text.map(|b| b.to_ascii_uppercase());
    let (pair, digits) = ([up[0], up[1]], &up[2..8]);
    pair.iter().all(u8::is_ascii_uppercase)
        && !NOT_FIRST.contains(&pair[0])
        && !NOT_SECOND.contains(&pair[1])
        && !NO_PAIR.contains(&&pair)
        && digits.iter().all(u8::is_ascii_digit)
        && digits.iter().any(|d| *d != b'0')
        && (b'A'..=b'D').contains(&up[8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_are_and_are_not_given_out() {
        for right in [b"AB123456C", b"ce987654d", b"JG103759A"] {
            assert!(is_right(right), "{right:?}");
        }
        for wrong in
            [b"QQ123456C", b"GB123456A", b"AB123456E", b"AB12345XC", b"AO123456A", b"AB000000A", b"1B123456C"]
        {
            assert!(!is_right(wrong), "{wrong:?}");
        }
    }
}
