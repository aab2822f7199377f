//! How often something was seen, and the first places.

use crate::documents::Place;

/// A count and the first places; never what stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sightings {
    /// How often.
    pub count: u32,
    /// The first places, in reading order.
    pub places: Vec<Place>,
}

/// So many places are kept: nobody reads more, and a file may hold a million.
const KEPT: usize = 20;

impl Sightings {
    /// Adds one.
    pub(super) fn add(&mut self, place: &Place) {
        self.count = self.count.saturating_add(1);
        if self.places.len() < KEPT {
            self.places.push(place.clone());
        }
    }

    /// Adds others, seen later.
    pub(super) fn extend(&mut self, others: Self) {
        self.count = self.count.saturating_add(others.count);
        let room = KEPT.saturating_sub(self.places.len());
        self.places.extend(others.places.into_iter().take(room));
    }
}
