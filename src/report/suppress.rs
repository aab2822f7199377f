//! Small counts of children are hidden, and enough besides that nobody can work them out from totals.
//!
//! What is published of a table is its total, every count of 0, and every other count that is not hidden. Hidden are
//! all counts of 1 to 4 and, where there is one, every count that equals the smallest of 5 or more. The rule treats
//! all categories alike, so swapping a small hidden count with a larger one gives a table that looks just the same
//! from outside: even who knows this rule cannot tell which is which. A table whose total is small is withheld as a
//! whole, for a reason that can be seen from its total and number of categories alone; in any other some count is 5
//! or more, so that there is always something to hide a small count behind.

/// Counts below this are small.
pub const SMALL: u32 = 5;

/// What may be published of one count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The count.
    Shown(u32),
    /// Nothing, but that it is not 0.
    Hidden,
}

/// What may be published of counts that add up to a total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    /// Each count, or that it is hidden.
    Counts(Vec<Count>),
    /// Nothing: there are too few children.
    Withheld,
}

/// What may be published of counts by category.
#[must_use]
pub fn publish(counts: &[u32]) -> Published {
    let most = u64::from(SMALL - 1) * u64::try_from(counts.len()).unwrap_or(u64::MAX);
    if counts.iter().map(|n| u64::from(*n)).sum::<u64>() <= most {
        return Published::Withheld;
    }
    let is_small = |n: &u32| (1..SMALL).contains(n);
    let cover = counts.iter().filter(|n| **n >= SMALL).min();
    let cover = cover.filter(|_| counts.iter().any(is_small));
    let hides = |n: &u32| is_small(n) || Some(n) == cover;
    let count = |n: &u32| if hides(n) { Count::Hidden } else { Count::Shown(*n) };
    Published::Counts(counts.iter().map(count).collect())
}

/// What may be published of a total that stands alone.
#[must_use]
pub fn total(counts: &[u32]) -> Count {
    let total = counts.iter().fold(0_u32, |sum, n| sum.saturating_add(*n));
    if (1..SMALL).contains(&total) { Count::Hidden } else { Count::Shown(total) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// Everything that an observer sees: the total, and what is published.
    fn seen(counts: &[u32]) -> (u32, Published) {
        (counts.iter().sum(), publish(counts))
    }

    /// Every table that looks like this one from outside, to somebody who knows the rule.
    fn alike(counts: &[u32]) -> Vec<Vec<u32>> {
        let mut found = Vec::new();
        fill(counts, &mut Vec::new(), &mut found);
        found
    }

    fn fill(counts: &[u32], made: &mut Vec<u32>, found: &mut Vec<Vec<u32>>) {
        let (total, published) = seen(counts);
        if made.len() == counts.len() {
            if seen(made) == (total, published) {
                found.push(made.clone());
            }
            return;
        }
        let Published::Counts(cells) = &published else { return };
        let left = total - made.iter().sum::<u32>().min(total);
        let tries = match cells[made.len()] {
            Count::Shown(n) => n..=n,
            Count::Hidden => 1..=left,
        };
        for n in tries {
            made.push(n);
            fill(counts, made, found);
            made.pop();
        }
    }

    #[test]
    fn small_counts_are_hidden_with_the_next() {
        use Count::{Hidden, Shown};
        assert_eq!(publish(&[20, 7, 0, 3]), Published::Counts(vec![Shown(20), Hidden, Shown(0), Hidden]));
        assert_eq!(publish(&[20, 7, 7, 3]), Published::Counts(vec![Shown(20), Hidden, Hidden, Hidden]));
        assert_eq!(publish(&[20, 7, 0, 5]), Published::Counts([20, 7, 0, 5].map(Shown).to_vec()));
        assert_eq!(publish(&[4, 3, 0]), Published::Withheld);
        assert_eq!(publish(&[]), Published::Withheld);
        assert_eq!((total(&[2, 2]), total(&[0]), total(&[3, 2])), (Hidden, Shown(0), Shown(5)));
    }

    #[test]
    fn a_withheld_table_is_known_to_be_withheld_from_its_total() {
        for counts in [[4, 4, 4], [12, 0, 0], [0, 9, 3]] {
            assert_eq!(publish(&counts), Published::Withheld);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

        /// The attack: solve for the hidden counts from total, published counts and knowledge of the rule.
        #[test]
        fn no_hidden_count_can_be_worked_out(counts in prop::collection::vec(0_u32..11, 2..5)) {
            if let Published::Counts(cells) = publish(&counts) {
                let alike = alike(&counts);
                for (place, _) in cells.iter().enumerate().filter(|(_, cell)| **cell == Count::Hidden) {
                    let values: BTreeSet<u32> = alike.iter().map(|table| table[place]).collect();
                    prop_assert!(values.len() > 1, "{counts:?}: category {place} can only be {values:?}");
                    let could_be_large = values.iter().any(|n| *n >= SMALL);
                    prop_assert!(could_be_large, "{counts:?}: category {place} is known to be small");
                }
            }
        }

        #[test]
        fn no_small_count_is_shown_and_zeros_are(counts in prop::collection::vec(0_u32..2000, 0..20)) {
            if let Published::Counts(cells) = publish(&counts) {
                prop_assert_eq!(cells.len(), counts.len());
                for (cell, n) in cells.iter().zip(&counts) {
                    prop_assert!(!(1..SMALL).contains(n) || *cell == Count::Hidden);
                    prop_assert!(*n != 0 || *cell == Count::Shown(0));
                }
                let hidden = cells.iter().filter(|cell| **cell == Count::Hidden).count();
                prop_assert!(hidden != 1, "one hidden count is total less the others");
            }
        }
    }
}
