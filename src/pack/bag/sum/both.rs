//! Two streams at once. Each block of a stream needs the one before it, so that a processor spends half of its time on one
//! stream waiting; with two it has something to do.

use std::slice;

use multiversion::{multiversion, target::match_target};
use sha2::block_api::compress256;

#[cfg(target_arch = "x86_64")]
use super::instructions;
use super::{Block, State};

/// Hashes as many blocks of two streams, by the processor's own instructions where it has them: how many there are of the
/// shorter.
#[multiversion(targets("x86_64+sha+ssse3+sse4.1"))]
pub(super) fn both(one: &mut State, ones: &[Block], other: &mut State, others: &[Block]) {
    match_target! {
        "x86_64+sha+ssse3+sse4.1" => instructions::both(one, ones, other, others),
        _ => in_turn(one, ones, other, others),
    }
}

/// A block of each in turn, which helps processors that look far enough ahead.
fn in_turn(one: &mut State, ones: &[Block], other: &mut State, others: &[Block]) {
    for (mine, yours) in ones.iter().zip(others) {
        compress256(one, slice::from_ref(mine));
        compress256(other, slice::from_ref(yours));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        fn blocks()(bytes in prop::collection::vec(any::<[u8; 64]>(), 0..6)) -> Vec<Block> { bytes }
    }

    proptest! {
        #[test]
        fn each_stream_is_hashed_as_if_alone(start in any::<(State, State)>(), ones in blocks(), others in blocks()) {
            let as_many = ones.len().min(others.len());
            let (mut alone, mut other_alone) = start;
            compress256(&mut alone, &ones[..as_many]);
            compress256(&mut other_alone, &others[..as_many]);
            for way in [both, in_turn] {
                let (mut one, mut other) = start;
                way(&mut one, &ones, &mut other, &others);
                prop_assert_eq!((one, other), (alone, other_alone));
            }
        }
    }
}
