//! Splitting what is sent into parts of a greatest size, between documents and never within one.

use std::ops::Range;

/// What a file takes in a zip beside its content, its path and its line in the manifest; generously.
const EACH: u64 = 320;

/// What the tag files and the end of a zip take; generously.
const FIXED: u64 = 8 << 10;

/// The most bytes that a file can take in a zip whose paths begin with `before` bytes.
pub(super) fn cost(before: usize, path: &str, bytes: u64) -> u64 {
    // What will not pack grows by five bytes in each block, of at least some thousand bytes.
    let packed = bytes.saturating_add(bytes / 1_000);
    // The path stands in the file's own header, in the directory and in the manifest.
    packed.saturating_add(EACH + 3 * (before + path.len()) as u64)
}

/// How much of a part is left for documents, when the tag files and an index of so many bytes are in it.
pub(super) fn room(most: u64, index: u64) -> Option<u64> {
    most.checked_sub(FIXED)?.checked_sub(index).filter(|room| *room > 0)
}

/// Splits files, in their order, so that each part has room for its own. A file that is larger than that is alone.
pub(super) fn split(costs: &[u64], room: u64) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut from, mut taken) = (0, 0_u64);
    for (at, cost) in costs.iter().enumerate() {
        if at > from && taken.saturating_add(*cost) > room {
            parts.push(from..at);
            (from, taken) = (at, 0);
        }
        taken = taken.saturating_add(*cost);
    }
    parts.push(from..costs.len());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn parts_are_full_and_large_files_alone() {
        assert_eq!(split(&[3, 3, 3, 3], 6), [0..2, 2..4]);
        assert_eq!(split(&[1, 9, 1, 1], 6), [0..1, 1..2, 2..4]);
        assert_eq!(split(&[], 6).len(), 1);
        assert_eq!(split(&[u64::MAX, u64::MAX], 6), [0..1, 1..2]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_too_large(costs in prop::collection::vec(0_u64..50, 0..40), room in 1_u64..60) {
            let parts = split(&costs, room);
            prop_assert_eq!(parts.iter().cloned().flatten().collect::<Vec<_>>(), (0..costs.len()).collect::<Vec<_>>());
            for part in parts {
                prop_assert!(part.len() <= 1 || costs[part].iter().sum::<u64>() <= room);
            }
        }
    }
}
