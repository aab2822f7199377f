//! Numbers as SpreadsheetML writes them.

/// Powers of ten that a float holds exactly.
const TENS: [f64; 16] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// The number `text` writes; None if it writes none, or an infinite one.
#[inline]
pub(super) fn parse(text: &[u8]) -> Option<f64> {
    short(text).or_else(|| {
        let number: f64 = std::str::from_utf8(text).ok()?.trim().parse().ok()?;
        number.is_finite().then_some(number)
    })
}

/// Up to 15 digits, with or without a point: both parts are exact as floats, so their quotient is rounded once.
#[inline]
fn short(text: &[u8]) -> Option<f64> {
    if text.len() > 16 {
        return None;
    }
    let (mut digits, mut sum, mut point) = (0_usize, 0_u64, None);
    for byte in text {
        match byte {
            b'0'..=b'9' => {
                sum = sum * 10 + u64::from(byte - b'0');
                digits += 1;
            }
            b'.' if point.is_none() => point = Some(digits),
            _ => return None,
        }
    }
    if digits == 0 || digits > 15 {
        return None;
    }
    #[allow(clippy::cast_precision_loss)]
    let whole = sum as f64;
    Some(point.map_or(whole, |point| whole / TENS[digits - point]))
}

/// The whole number `text` writes, for counting strings.
#[inline]
pub(super) fn index(text: &[u8]) -> Option<u32> {
    let text = text.trim_ascii();
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    text.iter().try_fold(0, |sum, d| d.is_ascii_digit().then(|| sum * 10 + u32::from(d - b'0')))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn literals() {
        for (text, number) in [
            ("0", 0.0),
            ("45000", 45000.0),
            ("0.1", 0.1),
            ("20.8749860030533", 20.8749860030533),
            ("-1.5", -1.5),
            ("1E+3", 1000.0),
            ("1e-7", 1e-7),
            (" 7\n", 7.0),
            ("999999999999999", 999_999_999_999_999.0),
            ("123456789012345678", 123_456_789_012_345_680.0),
            ("5.", 5.0),
            (".5", 0.5),
        ] {
            assert_eq!(parse(text.as_bytes()), Some(number), "{text}");
        }
        for text in ["", ".", "1.2.3", "abc", "1,5", "NaN", "inf", "-inf", "1e999", "0x10", "1 2", "\u{665}"]
        {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_short_way_is_exact(whole in "[0-9]{1,10}", part in "[0-9]{0,6}") {
            let text = format!("{whole}.{part}");
            prop_assert_eq!(parse(text.as_bytes()), text.parse().ok());
            prop_assert_eq!(parse(whole.as_bytes()), whole.parse().ok());
        }
    }
}
