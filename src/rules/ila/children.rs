//! Children who stand in two lists. Systems number people each in its own way, so a Unique ID that two lists share is
//! taken for one child only where the date of birth agrees.

use std::cmp::Ordering;

use crate::lists::identifiers::shared;
use crate::lists::{Key, Standing};
use crate::rules::{ListSeen, Said};

/// The family of the ILACS lists.
const FAMILY: &str = "ILA";

/// A row in each of two lists with one Unique ID, and what they say.
pub(super) struct Pair<'l> {
    pub(super) one: &'l Standing,
    pub(super) other: &'l Standing,
}

/// Two lists side by side.
pub(super) struct Side<'l> {
    pub(super) one: &'l ListSeen<'l>,
    pub(super) other: &'l ListSeen<'l>,
}

impl<'l> Side<'l> {
    /// Every row of one with every row of the other that has its Unique ID, by row.
    pub(super) fn pairs(&self) -> impl Iterator<Item = Pair<'l>> + use<'l> {
        let (one, other) = (self.one, self.other);
        let rows = shared(&one.reading.identifiers.unique, &other.reading.identifiers.unique);
        rows.into_iter().filter_map(|(a, b)| {
            Some(Pair { one: one.reading.standing(a)?, other: other.reading.standing(b)? })
        })
    }

    /// The pairs that are one child: those whose dates of birth agree.
    pub(super) fn children(&self) -> impl Iterator<Item = Pair<'l>> + use<'l> {
        self.pairs().filter(|pair| pair.agrees() == Some(true))
    }

    /// Something said of a row of `one`, beside the row of `other`.
    pub(super) fn said(&self, key: Key, pair: &Pair<'_>, message: String, other: Key) -> Said {
        let said = Said::at(self.one.cell(pair.one.row, key), message)
            .related([self.other.cell(pair.other.row, other)])
            .key(&format!("{}-{}-{}", self.other.spec.id, pair.one.row, pair.other.row));
        of_request(said, self.one)
    }
}

impl Pair<'_> {
    /// Whether the dates of birth agree; none where one of them is not given.
    pub(super) fn agrees(&self) -> Option<bool> {
        Some(self.one.born? == self.other.born?)
    }
}

/// List 1 and List 2, each beside each ILACS list.
pub(super) fn beside_send<'l>(lists: &'l [ListSeen<'l>]) -> Vec<Side<'l>> {
    let send = lists.iter().filter(|list| matches!(list.spec.family.as_str(), "L1" | "L2"));
    send.flat_map(|one| ilacs(lists).map(move |other| Side { one, other })).collect()
}

/// The ILACS lists that were read.
pub(super) fn ilacs<'l>(lists: &'l [ListSeen<'l>]) -> impl Iterator<Item = &'l ListSeen<'l>> {
    lists.iter().filter(|list| list.spec.family == FAMILY)
}

/// The ILACS list with this column, where it was read to its end and has the column.
pub(super) fn with<'l>(lists: &'l [ListSeen<'l>], key: Key) -> Option<&'l ListSeen<'l>> {
    let has = |list: &&ListSeen<'_>| {
        let index = list.spec.column(key.name());
        index.is_some_and(|i| list.reading.header.columns.iter().any(|at| at.index == i))
    };
    ilacs(lists).filter(|list| list.reading.problem.is_none()).find(has)
}

/// Rows of a list whose Unique ID no row of another has, in order.
pub(super) fn absent_from(one: &ListSeen<'_>, other: &ListSeen<'_>) -> Vec<u32> {
    let theirs = &other.reading.identifiers.unique;
    let mut from = 0;
    let mut rows: Vec<u32> = Vec::new();
    for (id, row) in &one.reading.identifiers.unique {
        while theirs.get(from).is_some_and(|(their, _)| their.cmp(id) == Ordering::Less) {
            from += 1;
        }
        if theirs.get(from).is_none_or(|(their, _)| their != id) {
            rows.push(*row);
        }
    }
    rows.sort_unstable();
    rows
}

/// A finding about a list stands against its request.
pub(super) fn of_request(said: Said, list: &ListSeen<'_>) -> Said {
    list.request.iter().fold(said, |said, request| said.request(request))
}
