//! A stream of bytes as it is hashed.

use sha2::block_api::compress256;

use super::both::both;
use super::{Block, State, Sum};

/// What a stream begins with (FIPS 180-4, 5.3.3).
const BEGIN: State =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];

/// Where in the last block the length of the stream is said.
const LENGTH: usize = 56;

/// A stream so far.
#[derive(Clone)]
pub struct Stream {
    state: State,
    bytes: u64,
    /// The block that is begun, as far as the bytes go beyond whole blocks.
    begun: Block,
}

impl Default for Stream {
    fn default() -> Self {
        Self { state: BEGIN, bytes: 0, begun: [0; 64] }
    }
}

impl Stream {
    /// Hashes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        let (blocks, rest) = self.whole_blocks(bytes);
        compress256(&mut self.state, blocks);
        self.begin(blocks, rest);
    }

    /// Hashes the same bytes as the next of this stream and of another.
    pub(in crate::pack::bag) fn update_both(&mut self, other: &mut Self, bytes: &[u8]) {
        let ((mine, my_rest), (yours, your_rest)) = (self.whole_blocks(bytes), other.whole_blocks(bytes));
        // One of them may have a block more.
        let common = mine.len().min(yours.len());
        both(&mut self.state, mine, &mut other.state, yours);
        compress256(&mut self.state, mine.get(common..).unwrap_or_default());
        compress256(&mut other.state, yours.get(common..).unwrap_or_default());
        self.begin(mine, my_rest);
        other.begin(yours, your_rest);
    }

    /// The sum of the whole stream.
    #[must_use]
    pub fn finish(mut self) -> Sum {
        let bits = self.bytes.wrapping_mul(8).to_be_bytes();
        let missing = (LENGTH + 63 - self.begun()) % 64;
        self.update(&[0x80]);
        self.update([0; 64].get(..missing).unwrap_or_default());
        self.update(&bits);
        let mut sum = Sum::default();
        for (place, word) in sum.as_chunks_mut().0.iter_mut().zip(self.state) {
            *place = word.to_be_bytes();
        }
        sum
    }

    fn begun(&self) -> usize {
        (self.bytes % 64) as usize
    }

    /// Ends the block that is begun with the first of these bytes; gives the whole blocks of the others, and what is left.
    fn whole_blocks<'b>(&mut self, bytes: &'b [u8]) -> (&'b [Block], &'b [u8]) {
        let begun = self.begun();
        let missing = (64 - begun) % 64;
        let (end, others) = bytes.split_at(missing.min(bytes.len()));
        if let Some(place) = self.begun.get_mut(begun..begun + end.len()) {
            place.copy_from_slice(end);
        }
        self.bytes += end.len() as u64;
        if !end.is_empty() && self.begun() == 0 {
            compress256(&mut self.state, &[self.begun]);
        }
        others.as_chunks()
    }

    /// These blocks are hashed, and the next is begun with the rest.
    fn begin(&mut self, blocks: &[Block], rest: &[u8]) {
        self.bytes += blocks.as_flattened().len() as u64 + rest.len() as u64;
        if let Some(place) = self.begun.get_mut(..rest.len()) {
            place.copy_from_slice(rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use sha2::{Digest, Sha256};

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

    #[test]
    fn streams_of_every_length_around_a_block() {
        let bytes: Vec<u8> = (0..200).collect();
        for len in 0..bytes.len() {
            let mut stream = Stream::default();
            stream.update(&bytes[..len]);
            assert_eq!(stream.finish(), Sum::from(Sha256::digest(&bytes[..len])), "{len}");
        }
    }
}
