//! SHA-256 of streams of bytes, of one or of two at once.

mod both;
#[cfg(target_arch = "x86_64")]
mod instructions;
mod stream;

pub use stream::Stream;

/// A SHA-256 sum.
pub type Sum = [u8; 32];

/// What a stream comes to so far: FIPS 180-4's working variables a to h.
type State = [u32; 8];

/// What is hashed in one go.
type Block = [u8; 64];

/// A sum in hex, as manifests write it.
#[must_use]
pub fn hex(sum: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |n: u8| char::from(DIGITS[usize::from(n & 15)]);
    sum.iter().flat_map(|b| [digit(b >> 4), digit(*b)]).collect()
}
