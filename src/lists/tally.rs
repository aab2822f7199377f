//! How many children of a list are of which age, need, phase and so on: counts alone, gathered while rows stream by.

use super::facets::{FACETS, Facet};
use super::{Row, Shape};

/// The counts of a list, one [`Tally`] for each thing by which its children are counted.
#[derive(Default)]
pub struct Tallies(Vec<(&'static Facet, Tally)>);

/// Children by one thing, such as age. The counts are exact and may be small: its `Debug` shows none.
#[derive(Clone)]
pub struct Tally {
    /// By what they are counted, such as `Age`.
    pub title: &'static str,
    /// The categories in order; the last holds those that nobody knows.
    pub categories: Vec<String>,
    counts: Vec<u32>,
}

impl std::fmt::Debug for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tally({}, …)", self.title)
    }
}

impl Tally {
    /// The last category: no value, or none that the column can hold.
    pub const UNKNOWN: &'static str = "Not known";

    /// The same, where a code of the column is called [`Self::UNKNOWN`].
    pub const UNREAD: &'static str = "Blank or no valid code";

    fn new(facet: &Facet, shape: &Shape<'_>) -> Self {
        let mut categories = (facet.categories)(shape);
        let is_taken = categories.iter().any(|category| category == Self::UNKNOWN);
        categories.push(if is_taken { Self::UNREAD } else { Self::UNKNOWN }.to_owned());
        Self { title: facet.title, counts: vec![0; categories.len()], categories }
    }

    fn note(&mut self, category: Option<usize>) {
        let unknown = self.counts.len().saturating_sub(1);
        let place = category.filter(|place| *place < unknown).unwrap_or(unknown);
        if let Some(count) = self.counts.get_mut(place) {
            *count = count.saturating_add(1);
        }
    }

    /// The counts as they are, by category: to suppress what is small, or for the area's own eyes.
    #[must_use]
    pub fn reveal(&self) -> &[u32] {
        &self.counts
    }
}

impl Tallies {
    /// Makes ready to count a list of this shape; only lists of children that stand on their own are counted.
    #[must_use]
    pub fn new(shape: &Shape<'_>) -> Self {
        if !shape.spec.person_level || shape.spec.book.is_some() {
            return Self::default();
        }
        let held = FACETS.iter().filter(|facet| shape.has(facet.needs));
        Self(held.map(|facet| (facet, Tally::new(facet, shape))).collect())
    }

    /// Counts a row.
    pub fn note(&mut self, row: &Row<'_>) {
        for (facet, tally) in &mut self.0 {
            tally.note((facet.place)(row));
        }
    }

    /// What was counted, in the order in which a page shows it.
    pub fn iter(&self) -> impl Iterator<Item = &Tally> {
        self.0.iter().map(|(_, tally)| tally)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_count() {
        let tally = Tally { title: "Age", categories: vec!["0 to 4".into()], counts: vec![4711] };
        assert!(!format!("{tally:?}").contains("4711"));
    }

    #[test]
    fn what_no_category_holds_is_not_known() {
        let mut tally = Tally { title: "Age", categories: vec![String::new(); 3], counts: vec![0; 3] };
        [Some(0), Some(1), Some(2), Some(9), None].into_iter().for_each(|place| tally.note(place));
        assert_eq!(tally.reveal(), [1, 1, 3]);
    }
}
