//! NHS numbers: the check digit. Source: NHS Data Dictionary, NHS NUMBER.

/// Whether ten digits end in the right check digit: weights 10 to 1 leave nothing on division by 11. Ten equal digits
/// pass the sum and are nobody's number.
#[must_use]
pub fn is_right(digits: &[u8; 10]) -> bool {
    digits.iter().all(u8::is_ascii_digit)
        && digits.iter().any(|d| d != &digits[0])
        && (1..=10).rev().zip(digits).map(|(weight, d)| weight * u32::from(d - b'0')).sum::<u32>() % 11 == 0
}

/// Whether numbers that begin so are given out in England: 4, 6 and 7; those that begin with 9 are for tests and examples.
#[must_use]
pub fn is_issued(digits: &[u8; 10]) -> bool {
    matches!(digits[0], b'4' | b'6' | b'7' | b'9')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_examples_of_the_sources() {
        for right in [b"9434765919", b"4010232137", b"9876543210", b"4505577104"] {
            assert!(is_right(right) && is_issued(right), "{right:?}");
        }
        for wrong in [b"9434765918", b"1111111111", b"0000000000", b"943476591x"] {
            assert!(!is_right(wrong), "{wrong:?}");
        }
    }
}
