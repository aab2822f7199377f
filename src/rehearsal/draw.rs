//! Drawing children to practise on, of the kinds that inspectors track.

use std::collections::BTreeSet;

use super::{Candidate, Pool};
use crate::framework::{Mix, Tracking};

/// Children drawn, and the kinds that could not be had.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The children, in order of list and row.
    pub children: Vec<Candidate>,
    /// Each kind that is asked for: how many there are among the children, and how the source puts it.
    pub kinds: Vec<Kind>,
}

/// How many of a kind there are.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// How many are among the children.
    pub have: u32,
    /// How many should be.
    pub least: u32,
    /// How the source puts it.
    pub text: String,
}

/// Draws as many children as are usual. The same seed draws the same children from the same lists. Kinds that are
/// asked for come first; the rest go to those whose need, then whose phase, is not there yet.
#[must_use]
pub fn draw(pool: &Pool, tracking: &Tracking, seed: u64) -> Drawn {
    let mut left = shuffled(&pool.children, seed);
    let wanted = usize::try_from(tracking.typical).unwrap_or(usize::MAX);
    let mut drawn: Vec<Candidate> = Vec::new();
    for mix in &tracking.mix {
        while drawn.len() < wanted && count(&mix.measure, &drawn) < mix.least {
            let Some(next) = best(&left, &drawn, &|child| adds(&mix.measure, child, &drawn)) else { break };
            drawn.push(left.remove(next));
        }
    }
    while drawn.len() < wanted {
        let Some(next) = best(&left, &drawn, &|_| true) else { break };
        drawn.push(left.remove(next));
    }
    drawn.sort_by_key(|child| (child.list, child.row));
    let kind =
        |mix: &Mix| Kind { have: count(&mix.measure, &drawn), least: mix.least, text: mix.text.clone() };
    let kinds = tracking.mix.iter().map(kind).collect();
    Drawn { children: drawn, kinds }
}

/// The first child that will do and brings what is not there yet: a new need best, then a new phase.
fn best(left: &[Candidate], drawn: &[Candidate], will_do: &dyn Fn(&Candidate) -> bool) -> Option<usize> {
    let old = |child: &Candidate| {
        let same_need = drawn.iter().any(|other| other.need == child.need);
        let same_phase = drawn.iter().any(|other| other.phase == child.phase);
        (same_need || child.need.is_none(), same_phase)
    };
    left.iter()
        .enumerate()
        .filter(|(_, child)| will_do(child))
        .min_by_key(|(_, child)| old(child))
        .map(|(i, _)| i)
}

/// How many of a kind are among children.
fn count(measure: &str, children: &[Candidate]) -> u32 {
    let count = match measure {
        "primary-needs" => children.iter().filter_map(|child| child.need).collect::<BTreeSet<_>>().len(),
        _ => children.iter().filter(|child| is(measure, child)).count(),
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn is(measure: &str, child: &Candidate) -> bool {
    match measure {
        "alternative-provision" => child.alternative_provision,
        "sen-support" => !child.ehc_plan,
        // The lists say nothing of youth justice.
        "social-care-or-youth-justice" => child.social_care,
        _ => false,
    }
}

/// Whether a child would bring one more of a kind.
fn adds(measure: &str, child: &Candidate, drawn: &[Candidate]) -> bool {
    match measure {
        "primary-needs" => child.need.is_some() && drawn.iter().all(|other| other.need != child.need),
        _ => is(measure, child),
    }
}

/// The children in an order that the seed decides (Fisher and Yates, with SplitMix64).
fn shuffled(children: &[Candidate], seed: u64) -> Vec<Candidate> {
    let mut state = seed;
    let mut random = move |most: usize| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % (most as u64 + 1)).unwrap_or(0)
    };
    let mut children = children.to_vec();
    for last in (1..children.len()).rev() {
        children.swap(last, random(last));
    }
    children
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    fn tracking() -> &'static Tracking {
        static TRACKING: LazyLock<Tracking> = LazyLock::new(|| {
            crate::framework::built_in("area-send-2023")
                .and_then(Result::ok)
                .and_then(|f| f.tracking)
                .unwrap()
        });
        &TRACKING
    }

    fn child(row: u32, kinds: u8, need: usize) -> Candidate {
        Candidate {
            list: 0,
            row,
            ehc_plan: kinds & 1 == 0,
            alternative_provision: kinds & 2 != 0,
            social_care: kinds & 4 != 0,
            need: Some(need),
            phase: Some(row as usize % 5),
        }
    }

    proptest! {
        #[test]
        fn whatever_can_be_had_is_had(kinds in proptest::collection::vec((0u8..8, 0usize..4), 0..60), seed in any::<u64>()) {
            let children: Vec<Candidate> =
                (0u32..).zip(&kinds).map(|(row, (kinds, need))| child(row + 2, *kinds, *need)).collect();
            let pool = Pool { children: children.clone(), ..Pool::default() };
            let drawn = draw(&pool, tracking(), seed);
            prop_assert_eq!(drawn.children.len(), children.len().min(6));
            prop_assert!(drawn.children.is_sorted_by_key(|c| c.row));
            let distinct: BTreeSet<u32> = drawn.children.iter().map(|c| c.row).collect();
            prop_assert_eq!(distinct.len(), drawn.children.len());
            for mix in &tracking().mix {
                let most = count(&mix.measure, &children);
                prop_assert!(count(&mix.measure, &drawn.children) >= mix.least.min(most), "{}", mix.measure);
            }
            prop_assert_eq!(draw(&pool, tracking(), seed), drawn);
        }
    }

    #[test]
    fn another_seed_draws_others() {
        let pool = Pool {
            children: (0..500).map(|row| child(row, (row % 8) as u8, row as usize % 9)).collect(),
            ..Pool::default()
        };
        assert_ne!(draw(&pool, tracking(), 1).children, draw(&pool, tracking(), 2).children);
    }
}
