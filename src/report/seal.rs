//! What the page may do, as its own policy: show what is in it, run its own script, and ask nothing of any network.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// The content security policy of a page with this style and this script.
pub(super) fn policy(style: &str, script: &str) -> String {
    let mut policy = "default-src 'none'; base-uri 'none'; form-action 'none'".to_owned();
    for (name, part) in [("style", style), ("script", script)] {
        let _ = write!(policy, "; {name}-src 'sha256-{}'", base64(&Sha256::digest(part)));
    }
    policy
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let value =
            chunk.iter().chain([0; 2].iter()).take(3).fold(0_usize, |all, b| all << 8 | usize::from(*b));
        for place in 0..4 {
            let digit = DIGITS.get(value >> (18 - 6 * place) & 63).copied().unwrap_or(b'A');
            text.push(if place <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn base64_as_rfc_4648_has_it() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(super::base64(bytes.as_bytes()), text);
        }
    }
}
