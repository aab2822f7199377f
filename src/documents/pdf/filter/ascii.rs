//! Bytes written as letters, and runs of one byte.

/// Two hexadecimal digits a byte, to `>`.
pub(super) fn hex(bytes: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = bytes
        .iter()
        .take_while(|b| **b != b'>')
        .filter_map(|b| char::from(*b).to_digit(16))
        .filter_map(|d| u8::try_from(d).ok())
        .collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

/// Five letters for four bytes, to `~`.
pub(super) fn base85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 5 * 4);
    let (mut group, mut count) = (0_u32, 0_u8);
    // Some writers put `<~` first.
    let bytes = bytes.trim_ascii_start();
    for byte in bytes.strip_prefix(b"<~").unwrap_or(bytes) {
        match byte {
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                count += 1;
                if count == 5 {
                    out.extend_from_slice(&group.to_be_bytes());
                    (group, count) = (0, 0);
                }
            }
            b'z' if count == 0 => out.extend_from_slice(&[0; 4]),
            b'~' => break,
            _ => {}
        }
    }
    if count > 1 {
        for _ in count..5 {
            group = group.wrapping_mul(85).wrapping_add(84);
        }
        out.extend(group.to_be_bytes().iter().take(usize::from(count) - 1));
    }
    out
}

/// Lengths and bytes; 128 ends it.
pub(super) fn runs(bytes: &[u8], most: usize) -> Vec<u8> {
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some(length) = bytes.get(at).filter(|l| **l != 128) {
        let count = usize::from(*length);
        if count < 128 {
            let end = (at + 2 + count).min(bytes.len());
            out.extend_from_slice(bytes.get(at + 1..end).unwrap_or_default());
            at = end;
        } else {
            out.extend(bytes.get(at + 1).into_iter().flat_map(|b| std::iter::repeat_n(*b, 257 - count)));
            at += 2;
        }
        if out.len() > most {
            out.truncate(most);
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_bytes() {
        assert_eq!(hex(b"48 65 6C6c 7> 41"), b"Hellp");
        assert_eq!(base85(b"<~87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(base85(b"z87~>"), b"\0\0\0\0H");
        assert_eq!(runs(&[2, b'a', b'b', b'c', 254, b'd', 128, 9], 99), b"abcddd");
        assert_eq!(runs(&[129, b'd', 129, b'd'], 100).len(), 100);
    }
}
