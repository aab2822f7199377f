//! Counting what was met, with the first few places of each.

use std::collections::BTreeMap;
use std::fmt;

use super::naming::Naming;
use super::notice::Notice;
use super::record::Place;

/// How many places are kept of each.
const MOST: usize = 5;

/// Something to know of the return, free of people's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is, and what was done with it.
    pub what: String,
    /// How often, where it is counted.
    pub count: Option<u32>,
    /// Where, the first few: `lines 3 and 9`.
    pub places: String,
}

impl Remark {
    /// A remark on the return as a whole.
    pub(super) fn whole(what: String) -> Self {
        Self { what, count: None, places: String::new() }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if let Some(count) = self.count {
            write!(f, ": {count}")?;
        }
        if !self.places.is_empty() {
            write!(f, " ({})", self.places)?;
        }
        Ok(())
    }
}

/// Counts.
#[derive(Default)]
pub(super) struct Tally {
    counts: BTreeMap<Notice, (u32, Vec<Place>)>,
    /// People whose review meeting comes after, and not after, the decision.
    pub(super) reviews: (u32, u32),
}

impl Tally {
    /// Counts one.
    pub(super) fn add(&mut self, notice: Notice, place: Place) {
        let (count, places) = self.counts.entry(notice).or_default();
        *count = count.saturating_add(1);
        if places.len() < MOST {
            places.push(place);
        }
    }

    /// How often something was met.
    #[cfg(test)]
    pub(super) fn count(&self, notice: Notice) -> u32 {
        self.counts.get(&notice).map_or(0, |(count, _)| *count)
    }

    /// All of it in words.
    pub(super) fn remarks(self, naming: &Naming) -> Vec<Remark> {
        let mut remarks = Vec::new();
        for (notice, (count, mut places)) in self.counts {
            places.sort_unstable();
            let more = count as usize - places.len();
            let mut places = naming.say(&places);
            if more > 0 {
                places.push_str(&format!(", and {more} more"));
            }
            remarks.push(Remark { what: notice.words().to_owned(), count: Some(count), places });
        }
        let (after, before) = self.reviews;
        if after > before && after > 1 {
            remarks.push(Remark {
                what: "Review meetings later than the last decision, in more rows than not: the two columns may have been swapped".to_owned(),
                count: Some(after),
                places: String::new(),
            });
        }
        remarks
    }
}
