//! Numbers in binary formats, smallest byte first; None past the end.

pub(super) fn u8_at(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|b| u16::from_le_bytes(*b))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|b| u32::from_le_bytes(*b))
}

pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..)?.first_chunk().map(|b| f64::from_le_bytes(*b)).filter(|n| n.is_finite())
}

/// A number in the four bytes that Excel calls RK: a whole number or the top of a float, perhaps times 100.
#[allow(clippy::cast_possible_wrap)]
pub(super) fn rk(raw: u32) -> f64 {
    let number = match raw & 2 {
        0 => f64::from_bits(u64::from(raw & !3) << 32),
        _ => f64::from((raw as i32) >> 2),
    };
    if raw & 1 == 0 { number } else { number / 100.0 }
}

/// The name of an error by its number.
pub(super) fn error_name(number: u8) -> &'static str {
    match number {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        0x2b => "#GETTING_DATA",
        _ => "#ERROR!",
    }
}

/// Adds UTF-16 to `out`; half of a pair becomes U+FFFD.
pub(super) fn push_utf16(units: impl IntoIterator<Item = u16>, out: &mut String) {
    out.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_four_bytes() {
        for (raw, number) in [
            (0x3ff0_0000, 1.0),
            (0x3ff0_0001, 0.01),
            (0x0000_0006, 1.0),
            (0xffff_fffe, -1.0),
            (0x0000_04d3, 3.08),
        ] {
            assert!((rk(raw) - number).abs() < 1e-12, "{raw:x}");
        }
    }

    #[test]
    fn nothing_is_read_past_the_end() {
        assert_eq!((u16_at(&[1, 2], 0), u16_at(&[1, 2], 1), u32_at(&[1, 2], 9)), (Some(513), None, None));
        assert_eq!(f64_at(&f64::NAN.to_le_bytes(), 0), None);
    }
}
