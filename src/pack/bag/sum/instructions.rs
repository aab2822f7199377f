//! SHA-256 by the instructions that processors of laptops have for it (Intel's SHA extensions), on two streams in turn: each
//! instruction waits for the one before it on its own stream, and the other stream's runs meanwhile.

use std::arch::x86_64::{
    __m128i, _mm_add_epi32, _mm_alignr_epi8, _mm_extract_epi32, _mm_set_epi32, _mm_sha256msg1_epu32,
    _mm_sha256msg2_epu32, _mm_sha256rnds2_epu32, _mm_shuffle_epi32,
};

use super::{Block, State};

/// The constants of the 64 rounds (FIPS 180-4, 4.2.2), four rounds a line.
#[rustfmt::skip]
const ROUNDS: [[u32; 4]; 16] = [
    [0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5],
    [0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5],
    [0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3],
    [0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174],
    [0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc],
    [0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da],
    [0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7],
    [0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967],
    [0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13],
    [0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85],
    [0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3],
    [0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070],
    [0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5],
    [0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3],
    [0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208],
    [0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2],
];

/// The working variables, as the instructions want them.
#[derive(Clone, Copy)]
struct Lane {
    abef: __m128i,
    cdgh: __m128i,
}

/// Hashes as many blocks of two streams: how many there are of the shorter.
#[target_feature(enable = "sha,ssse3,sse4.1")]
#[inline]
pub(super) fn both(one: &mut State, ones: &[Block], other: &mut State, others: &[Block]) {
    let (mut mine, mut yours) = (lane(one), lane(other));
    for (my_block, your_block) in ones.iter().zip(others) {
        let before = (mine, yours);
        let (mut my_words, mut your_words) = (words(my_block), words(your_block));
        for constants in &ROUNDS {
            let constants = vector(*constants);
            four_rounds(&mut mine, my_words[0], constants);
            four_rounds(&mut yours, your_words[0], constants);
            my_words = next_words(my_words);
            your_words = next_words(your_words);
        }
        mine = added(mine, before.0);
        yours = added(yours, before.1);
    }
    (*one, *other) = (state(mine), state(yours));
}

/// Four words, the first of them lowest.
#[target_feature(enable = "sse4.1")]
#[inline]
fn vector([a, b, c, d]: [u32; 4]) -> __m128i {
    _mm_set_epi32(d.cast_signed(), c.cast_signed(), b.cast_signed(), a.cast_signed())
}

#[target_feature(enable = "sse4.1")]
#[inline]
fn lane([a, b, c, d, e, f, g, h]: &State) -> Lane {
    Lane { abef: vector([*f, *e, *b, *a]), cdgh: vector([*h, *g, *d, *c]) }
}

#[target_feature(enable = "sse4.1")]
#[inline]
fn state(lane: Lane) -> State {
    let words = |of: __m128i| {
        [
            _mm_extract_epi32::<0>(of).cast_unsigned(),
            _mm_extract_epi32::<1>(of).cast_unsigned(),
            _mm_extract_epi32::<2>(of).cast_unsigned(),
            _mm_extract_epi32::<3>(of).cast_unsigned(),
        ]
    };
    let ([f, e, b, a], [h, g, d, c]) = (words(lane.abef), words(lane.cdgh));
    [a, b, c, d, e, f, g, h]
}

/// The first sixteen words of the message schedule: the block's own.
#[target_feature(enable = "sse4.1")]
#[inline]
fn words(block: &Block) -> [__m128i; 4] {
    let (bytes, _) = block.as_chunks::<16>();
    [four_words(&bytes[0]), four_words(&bytes[1]), four_words(&bytes[2]), four_words(&bytes[3])]
}

#[target_feature(enable = "sse4.1")]
#[inline]
fn four_words(bytes: &[u8; 16]) -> __m128i {
    let (words, _) = bytes.as_chunks::<4>();
    let [a, b, c, d] = [words[0], words[1], words[2], words[3]];
    vector([u32::from_be_bytes(a), u32::from_be_bytes(b), u32::from_be_bytes(c), u32::from_be_bytes(d)])
}

/// The schedule, four words further.
#[target_feature(enable = "sha,ssse3,sse4.1")]
#[inline]
fn next_words([v, w, x, y]: [__m128i; 4]) -> [__m128i; 4] {
    let sum = _mm_add_epi32(_mm_sha256msg1_epu32(v, w), _mm_alignr_epi8::<4>(y, x));
    [w, x, y, _mm_sha256msg2_epu32(sum, y)]
}

#[target_feature(enable = "sha,sse4.1")]
#[inline]
fn four_rounds(lane: &mut Lane, words: __m128i, constants: __m128i) {
    let words = _mm_add_epi32(words, constants);
    lane.cdgh = _mm_sha256rnds2_epu32(lane.cdgh, lane.abef, words);
    lane.abef = _mm_sha256rnds2_epu32(lane.abef, lane.cdgh, _mm_shuffle_epi32::<0b1110>(words));
}

#[target_feature(enable = "sse4.1")]
#[inline]
fn added(lane: Lane, before: Lane) -> Lane {
    Lane { abef: _mm_add_epi32(lane.abef, before.abef), cdgh: _mm_add_epi32(lane.cdgh, before.cdgh) }
}
