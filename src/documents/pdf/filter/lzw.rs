//! LZW, as old writers packed with.

const CLEAR: usize = 256;
const END: usize = 257;

/// Unpacks at most `most` bytes. With `early`, codes grow one sooner, as is usual.
pub(super) fn lzw(bytes: &[u8], early: bool, most: usize) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::new();
    // Each code from 258 on: where in `out` its bytes lie, as they were all given before.
    let mut codes: Vec<(usize, usize)> = Vec::new();
    let mut last: Option<(usize, usize)> = None;
    let (mut width, mut held, mut bits) = (9, 0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        if bits < width {
            continue;
        }
        bits -= width;
        let code = (held >> bits) as usize & ((1 << width) - 1);
        match code {
            CLEAR => {
                codes.clear();
                (width, last) = (9, None);
                continue;
            }
            END => break,
            _ => {}
        }
        let at = out.len();
        match (code.checked_sub(258), last) {
            (None, _) => out.push(code.to_le_bytes()[0]),
            (Some(i), _) if i < codes.len() => copy(&mut out, codes[i]),
            // The code that is just being made: the last one and its own first byte.
            (Some(i), Some((from, length))) if i == codes.len() => copy(&mut out, (from, length + 1)),
            _ => break,
        }
        if let Some((from, length)) = last.filter(|_| codes.len() < 4096 - 258) {
            codes.push((from, length + 1));
        }
        last = Some((at, out.len() - at));
        let next = codes.len() + 258 + usize::from(early);
        width = match next {
            0..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
        if out.len() >= most {
            out.truncate(most);
            break;
        }
    }
    out
}

/// Gives bytes again that were given before; they may reach into themselves.
fn copy(out: &mut Vec<u8>, (from, length): (usize, usize)) {
    for i in from..from + length {
        let byte = out.get(i).copied().unwrap_or(0);
        out.push(byte);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_standard() {
        let packed = [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01];
        assert_eq!(lzw(&packed, true, 100), [45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
    }
}
