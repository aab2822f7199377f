//! All establishments, found by number.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Establishment, Phase, types};

/// An extract, loaded: sorted by number, which takes two megabytes, and four with names.
pub struct Register {
    establishments: Vec<Establishment>,
    successors: Vec<(u32, u32)>,
    names: Vec<(u32, Box<str>)>,
}

/// So many steps from an establishment to one that is open now.
const STEPS: usize = 8;

impl Register {
    /// A register of these, and of pairs of an establishment and its successor.
    #[must_use]
    pub fn new(mut establishments: Vec<Establishment>, mut successors: Vec<(u32, u32)>) -> Self {
        establishments.sort_by_key(|e| e.urn);
        establishments.dedup_by_key(|e| e.urn);
        establishments.shrink_to_fit();
        successors.sort_unstable();
        successors.dedup();
        Self { establishments, successors, names: Vec::new() }
    }

    /// The register, with the names of its establishments.
    #[must_use]
    pub fn named(mut self, mut names: Vec<(u32, Box<str>)>) -> Self {
        names.sort_unstable();
        self.names = names;
        self
    }

    /// The name of an establishment, where the extract gives it.
    #[must_use]
    pub fn name(&self, urn: u32) -> Option<&str> {
        let at = self.names.binary_search_by_key(&urn, |(urn, _)| *urn).ok()?;
        self.names.get(at).map(|(_, name)| &**name)
    }

    /// Whether an establishment may be called a provider of this type.
    #[must_use]
    pub fn may_be(&self, establishment: &Establishment, provider: &str) -> bool {
        types::table().may_be(establishment, provider)
    }

    /// The establishment with this number.
    #[must_use]
    pub fn get(&self, urn: u32) -> Option<&Establishment> {
        let at = self.establishments.binary_search_by_key(&urn, |e| e.urn).ok()?;
        self.establishments.get(at)
    }

    /// Those that took the place of a closed one and were open on `day`, followed through others that closed since.
    #[must_use]
    pub fn successors(&self, urn: u32, day: NaiveDate) -> Vec<u32> {
        let (mut seen, mut now, mut open) = (BTreeSet::from([urn]), vec![urn], BTreeSet::new());
        for _ in 0..STEPS {
            let next: Vec<u32> =
                now.iter().flat_map(|urn| self.next(*urn)).filter(|urn| seen.insert(*urn)).collect();
            let is_open = |urn: &u32| self.get(*urn).is_some_and(|e| e.open_on(day));
            let (found, closed): (Vec<u32>, Vec<u32>) = next.into_iter().partition(is_open);
            open.extend(found);
            now = closed;
        }
        open.into_iter().collect()
    }

    fn next(&self, urn: u32) -> impl Iterator<Item = u32> {
        let start = self.successors.partition_point(|(from, _)| *from < urn);
        self.successors[start..].iter().take_while(move |(from, _)| *from == urn).map(|(_, to)| *to)
    }

    /// The phase of an establishment, as a letter of the lists.
    #[must_use]
    pub fn phase(&self, establishment: &Establishment) -> Phase {
        types::table().phase(establishment)
    }

    /// Whether an establishment is of a kind that lies in no English authority's area.
    #[must_use]
    pub fn is_outside(&self, establishment: &Establishment) -> bool {
        types::table().is_outside(establishment.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gias::Status;

    #[test]
    fn successors_are_followed_to_those_that_are_open_and_never_for_ever() {
        let school = |urn, closed: Option<&str>| Establishment {
            urn,
            la: 999,
            kind: 1,
            status: if closed.is_some() { Status::Closed } else { Status::Open },
            phase: 2,
            ages: None,
            opened: None,
            closed: closed.map(|t| t.parse().unwrap()),
        };
        let all = vec![
            school(3, None),
            school(1, Some("2010-08-31")),
            school(2, Some("2015-08-31")),
            school(4, None),
        ];
        let register = Register::new(all, vec![(1, 2), (2, 3), (2, 4), (2, 1), (4, 9)]);
        let day = |t: &str| t.parse::<NaiveDate>().unwrap();
        assert_eq!(register.successors(1, day("2026-11-20")), [3, 4]);
        assert_eq!(register.successors(1, day("2012-01-01")), [2]);
        assert_eq!(register.successors(4, day("2026-11-20")), [0_u32; 0]);
    }
}
