//! SHA-256, of one stream or of two at once. Each block of a stream needs the one before it, so that a processor spends much
//! of its time on one stream waiting; with the blocks of two streams in turn it has something to do.

use sha2::{Digest, Sha256};

/// A SHA-256 sum.
pub type Sum = [u8; 32];

/// What is hashed in one go.
const BLOCK: usize = 64;

/// A stream so far.
#[derive(Clone, Default)]
pub struct Stream {
    sum: Sha256,
    /// How much of a block has been begun.
    begun: usize,
}

impl Stream {
    /// Hashes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.sum.update(bytes);
        self.begun = (self.begun + bytes.len()) % BLOCK;
    }

    /// Hashes the same bytes as the next of this stream and of another.
    pub(super) fn update_both(&mut self, other: &mut Self, bytes: &[u8]) {
        let mut ours = self.whole_blocks(bytes).chunks(BLOCK);
        let mut theirs = other.whole_blocks(bytes).chunks(BLOCK);
        // One of them may have a block more.
        while ours.len() + theirs.len() > 0 {
            ours.next().into_iter().for_each(|block| self.update(block));
            theirs.next().into_iter().for_each(|block| other.update(block));
        }
    }

    /// The sum of the whole stream.
    #[must_use]
    pub fn finish(self) -> Sum {
        self.sum.finalize().into()
    }

    /// Ends the block that is begun with the first of these bytes; gives the others.
    fn whole_blocks<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        let missing = (BLOCK - self.begun) % BLOCK;
        let (end, rest) = bytes.split_at(missing.min(bytes.len()));
        self.update(end);
        rest
    }
}

/// A sum in hex, as manifests write it.
#[must_use]
pub fn hex(sum: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |n: u8| char::from(DIGITS[usize::from(n & 15)]);
    sum.iter().flat_map(|b| [digit(b >> 4), digit(*b)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn two_streams_in_any_pieces(pieces in prop::collection::vec((prop::collection::vec(any::<u8>(), 0..300), 0_u8..3), 0..12)) {
            let (mut one, mut other) = (Stream::default(), Stream::default());
            let (mut left, mut right) = (Vec::new(), Vec::new());
            for (bytes, which) in &pieces {
                match which {
                    0 => one.update(bytes),
                    1 => other.update(bytes),
                    _ => one.update_both(&mut other, bytes),
                }
                left.extend(bytes.iter().filter(|_| *which != 1));
                right.extend(bytes.iter().filter(|_| *which != 0));
            }
            prop_assert_eq!(one.finish(), Sum::from(Sha256::digest(&left)));
            prop_assert_eq!(other.finish(), Sum::from(Sha256::digest(&right)));
        }
    }
}
