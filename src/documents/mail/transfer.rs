//! Bytes written as letters for the mail.

/// Letters, digits, plus and slash, four for three bytes; anything else is passed over.
pub(super) fn base64(text: &str) -> Vec<u8> {
    let value = |b: u8| {
        Some(match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        })
    };
    let (mut out, mut held, mut bits) = (Vec::with_capacity(text.len() / 4 * 3), 0_u32, 0);
    for six in text.bytes().filter_map(value) {
        held = (held << 6 | u32::from(six)) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits).to_le_bytes()[0]);
        }
    }
    out
}

/// `=E9` for a byte, `=` at the end of a line that goes on.
pub(super) fn quoted(text: &str) -> Vec<u8> {
    let (bytes, mut out, mut at) = (text.as_bytes(), Vec::with_capacity(text.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let pair = text.get(at + 1..at + 3).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        at += match (byte, pair, bytes.get(at + 1..).unwrap_or_default()) {
            (b'=', Some(code), _) => {
                out.push(code);
                3
            }
            (b'=', _, [b'\n', ..]) => 2,
            (b'=', _, [b'\r', b'\n', ..]) => 3,
            _ => {
                out.push(*byte);
                1
            }
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_bytes() {
        assert_eq!(base64("SGVs\r\nbG8="), b"Hello");
        assert_eq!(quoted("caf=E9 a=\r\nb =zz ="), b"caf\xe9 ab =zz =");
    }
}
