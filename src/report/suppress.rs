//! Small counts of children are hidden, and enough besides that nobody can work them out from totals. What is shown is
//! rounded, so that neither a second table of the same children nor last week's page gives them away.
//!
//! What is published of a table is every count of 0, and every other count that is not hidden. Hidden are
//! all counts of 1 to 4 and, where there is one, every count that equals the smallest of 5 or more. The rule treats
//! all categories alike, so swapping a small hidden count with a larger one gives a table that looks just the same
//! from outside: even who knows this rule cannot tell which is which. A table whose total is small is withheld as a
//! whole, for a reason that can be seen from its total and number of categories alone; in any other some count is 5
//! or more, so that there is always something to hide a small count behind.
//!
//! That much holds even for those who know totals and counts exactly. Rounding takes more away: a count that another table gives in sum
//! with a larger one, or that is new since an earlier page, is not the difference of what is shown.

/// Counts below this are small.
pub const SMALL: u32 = 5;

/// Counts that are shown are whole multiples of this: the nearest.
pub const STEP: u32 = 5;

/// What may be published of one count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The count, rounded.
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
    match hide(counts) {
        Published::Counts(counts) => Published::Counts(counts.into_iter().map(Count::rounded).collect()),
        Published::Withheld => Published::Withheld,
    }
}

/// About how many children there are, by what is published of them in several tables and by nothing else: so it gives
/// away nothing that they do not. None where all tables are withheld.
#[must_use]
pub fn about<'p>(tables: impl Iterator<Item = &'p Published>) -> Option<u32> {
    let shown = tables.filter_map(|table| match table {
        Published::Counts(counts) => Some(counts.iter().fold(0_u32, |sum, count| match count {
            Count::Shown(n) => sum.saturating_add(*n),
            Count::Hidden => sum,
        })),
        Published::Withheld => None,
    });
    shown.max()
}

impl Count {
    /// To the nearest [`STEP`]; what is not small never becomes 0.
    const fn rounded(self) -> Self {
        match self {
            Self::Shown(n) => Self::Shown(n.saturating_add(STEP / 2) / STEP * STEP),
            Self::Hidden => Self::Hidden,
        }
    }
}

/// Hides what is small and what it could be worked out from; the rest stays exact.
fn hide(counts: &[u32]) -> Published {
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// More than an observer sees: the exact total, and exact counts where they are not hidden.
    fn seen(counts: &[u32]) -> (u32, Published) {
        (counts.iter().sum(), hide(counts))
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
        assert_eq!(publish(&[23, 7, 0, 5]), Published::Counts([25, 5, 0, 5].map(Shown).to_vec()));
        assert_eq!(publish(&[4, 3, 0]), Published::Withheld);
        assert_eq!(publish(&[]), Published::Withheld);
        let tables = [publish(&[23, 7, 0, 3]), publish(&[4, 3]), publish(&[16, 17])];
        assert_eq!((about(tables.iter()), about([].iter())), (Some(30), None));
    }

    #[test]
    fn a_withheld_table_is_known_to_be_withheld_from_its_total() {
        for counts in [[4, 4, 4], [12, 0, 0], [0, 9, 3]] {
            assert_eq!(publish(&counts), Published::Withheld);
        }
    }

    /// What is shown of a count of this size, and what else would be shown alike.
    fn like(n: u32) -> impl Iterator<Item = u32> {
        let shown = Count::Shown(n).rounded();
        (SMALL..)
            .take_while(move |other| *other <= n + STEP)
            .filter(move |m| Count::Shown(*m).rounded() == shown)
    }

    /// The attack with two tables: one gives a hidden count together with a larger one, the other that one alone.
    #[test]
    fn a_sum_in_another_table_leaves_a_small_count_open() {
        for (small, large) in (1..SMALL).flat_map(|small| (SMALL..300).map(move |large| (small, large))) {
            let sum = Count::Shown(small + large).rounded();
            let fits = |could: &u32| like(large).any(|large| Count::Shown(could + large).rounded() == sum);
            let could: Vec<u32> = (1..SMALL).filter(fits).collect();
            assert!(could.len() > 1, "{small} beside {large} can only be {could:?}");
        }
    }

    /// Every table that could stand behind what is published of this one.
    fn behind(counts: &[u32]) -> Vec<Vec<u32>> {
        let Published::Counts(cells) = publish(counts) else { return Vec::new() };
        let mut tables = vec![Vec::new()];
        for (cell, n) in cells.iter().zip(counts) {
            let could: Vec<u32> = match cell {
                Count::Shown(0) => vec![0],
                Count::Shown(_) => like(*n).collect(),
                Count::Hidden => (1..30).collect(),
            };
            let longer = |table: &Vec<u32>| {
                could.iter().map(|n| table.iter().chain([n]).copied().collect()).collect::<Vec<Vec<u32>>>()
            };
            tables = tables.iter().flat_map(longer).collect();
        }
        tables.retain(|table| publish(table) == publish(counts));
        tables
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

        /// The attack: solve for the hidden counts from total, published counts and knowledge of the rule.
        #[test]
        fn no_hidden_count_can_be_worked_out(counts in prop::collection::vec(0_u32..11, 2..5)) {
            if let Published::Counts(cells) = hide(&counts) {
                let alike = alike(&counts);
                for (place, _) in cells.iter().enumerate().filter(|(_, cell)| **cell == Count::Hidden) {
                    let values: BTreeSet<u32> = alike.iter().map(|table| table[place]).collect();
                    prop_assert!(values.len() > 1, "{counts:?}: category {place} can only be {values:?}");
                    let could_be_large = values.iter().any(|n| *n >= SMALL);
                    prop_assert!(could_be_large, "{counts:?}: category {place} is known to be small");
                }
            }
        }

        /// The attack with two pages: a few children are new in one category, nothing else has changed, and both is known.
        #[test]
        fn an_earlier_page_leaves_a_new_small_count_open(
            others in prop::collection::vec(5_u32..25, 1..3), small in 1..SMALL
        ) {
            let with = |others: &[u32], new: u32| others.iter().copied().chain([new]).collect::<Vec<_>>();
            let (before, after) = (with(&others, 0), with(&others, small));
            let fits = |could: &u32| behind(&before).iter().any(|before| {
                publish(&with(&before[..others.len()], *could)) == publish(&after)
            });
            if publish(&before) != Published::Withheld && publish(&after) != Published::Withheld {
                let could: Vec<u32> = (1..SMALL).filter(fits).collect();
                prop_assert!(could.len() > 1, "{before:?} then {after:?}: can only be {could:?}");
            }
        }

        #[test]
        fn no_small_count_is_shown_and_zeros_are(counts in prop::collection::vec(0_u32..2000, 0..20)) {
            if let Published::Counts(cells) = publish(&counts) {
                prop_assert_eq!(cells.len(), counts.len());
                for (cell, n) in cells.iter().zip(&counts) {
                    prop_assert!(!(1..SMALL).contains(n) || *cell == Count::Hidden);
                    prop_assert!(*n != 0 || *cell == Count::Shown(0));
                    prop_assert!(matches!(cell, Count::Hidden) || (*n == 0) == (*cell == Count::Shown(0)));
                }
                let hidden = cells.iter().filter(|cell| **cell == Count::Hidden).count();
                prop_assert!(hidden != 1, "one hidden count is total less the others");
            }
        }
    }
}
