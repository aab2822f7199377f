//! The identifiers of a list's rows, kept as numbers so that repeats are found without keeping what they say.

use std::hash::BuildHasher;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use foldhash::fast::FixedState;

use super::typing::whole;
use super::{Key, Row, Typed};
use crate::findings::Shown;

/// One kind of identifier: what stands for it, and its row. In file order until it is sorted.
pub type Column<K> = Vec<(K, u32)>;

/// The identifiers of a list.
#[derive(Default)]
pub struct Identifiers {
    /// Pupil numbers of the right form; the key is the number itself.
    pub upn: Column<u64>,
    /// Learner numbers of ten digits.
    pub uln: Column<u64>,
    /// Unique IDs: a hash of 128 bits over the trimmed text without regard to case.
    pub unique: Column<u128>,
    /// What two lists can share about one person without a number: born, gender, ethnicity (as codes) and setting.
    pub traits: Column<Traits>,
    /// Rows without a Unique ID, where the list has such a column.
    pub without_unique: Vec<u32>,
    /// Unique IDs in order of row, once one was asked for.
    by_row: OnceLock<Vec<(u32, u128)>>,
}

/// Date of birth, gender and ethnicity by their place in the code set, URN.
pub type Traits = (NaiveDate, u16, u16, u32);

/// Rows that share an identifier: the first row, and the others.
pub type Repeats = Vec<Vec<u32>>;

impl Identifiers {
    /// Notes those of a row.
    pub(super) fn note(&mut self, row: &Row<'_>) {
        if let Typed::Upn(upn) = row.get(Key::Upn).typed {
            self.upn.push((upn.key(), row.number));
        }
        if let Typed::Uln(uln) = row.get(Key::Uln).typed {
            self.uln.push((uln, row.number));
        }
        if let Some(traits) = traits(row) {
            self.traits.push((traits, row.number));
        }
        match unique(row) {
            Some(unique) => self.unique.push((unique, row.number)),
            None if row.get(Key::UniqueId).is_blank() => self.without_unique.push(row.number),
            None => {}
        }
    }

    /// What stands for a row's person, as [`person`] has it.
    #[must_use]
    pub fn person(&self, row: u32) -> u128 {
        let by_row = self.by_row.get_or_init(|| {
            let mut by_row: Vec<_> = self.unique.iter().map(|(unique, row)| (*row, *unique)).collect();
            by_row.sort_unstable();
            by_row
        });
        let at = by_row.binary_search_by_key(&row, |(row, _)| *row).ok();
        at.and_then(|at| by_row.get(at)).map_or(u128::from(row), |(_, unique)| *unique)
    }

    /// Puts equal ones together, rows in order.
    pub(super) fn sort(&mut self) {
        self.upn.sort_unstable();
        self.uln.sort_unstable();
        self.unique.sort_unstable();
        self.traits.sort_unstable();
    }
}

/// What stands for a row's person from one run to the next: the Unique ID's hash, or the row number where there is
/// no Unique ID.
#[must_use]
pub fn person(row: &Row<'_>) -> u128 {
    unique(row).unwrap_or_else(|| u128::from(row.number))
}

/// What stands for a person, as findings carry it.
#[must_use]
pub fn as_key(person: u128) -> Arc<str> {
    format!("{person:032x}").into()
}

fn traits(row: &Row<'_>) -> Option<Traits> {
    let Typed::Urn(urn) = row.get(Key::Urn).typed else { return None };
    let code = |key| row.get(key).code().and_then(|code| u16::try_from(code).ok());
    Some((row.date(Key::DateOfBirth)?, code(Key::Gender)?, code(Key::Ethnicity)?, urn))
}

/// A row's Unique ID as it may be shown, where it has one: in the error workbook, or with `--show-values`.
#[must_use]
pub fn shown(row: &Row<'_>) -> Option<Shown> {
    match row.get(Key::UniqueId).typed {
        Typed::Text(text) => Some(Shown(text.reveal().to_owned())),
        Typed::TextNumber(n) => Some(Shown(whole(n).map_or_else(|| n.to_string(), |n| n.to_string()))),
        _ => None,
    }
}

/// What stands for a Unique ID, where a row has one.
#[must_use]
pub fn unique(row: &Row<'_>) -> Option<u128> {
    match row.get(Key::UniqueId).typed {
        Typed::Text(text) => Some(unique_text(text.reveal())),
        Typed::TextNumber(n) => Some(match whole(n) {
            Some(whole) => hash(&whole.to_string()),
            None => hash(&n.to_string()),
        }),
        _ => None,
    }
}

/// What stands for a Unique ID that is written elsewhere.
#[must_use]
pub fn unique_text(text: &str) -> u128 {
    if text.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) {
        return hash(&text.to_lowercase());
    }
    hash(text)
}

/// The groups of rows in a sorted column that share an identifier, by first row.
#[must_use]
pub fn repeats<K: PartialEq>(column: &[(K, u32)]) -> Repeats {
    let mut groups: Repeats = column
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|group| group.len() > 1)
        .map(|group| group.iter().map(|(_, row)| *row).collect())
        .collect();
    groups.sort_unstable();
    groups
}

/// Pairs of rows, one in each of two sorted columns, that share an identifier.
#[must_use]
pub fn shared<K: Ord + Copy>(one: &[(K, u32)], other: &[(K, u32)]) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for group in one.chunk_by(|a, b| a.0 == b.0) {
        let Some((key, row)) = group.first() else { continue };
        let start = other.partition_point(|(k, _)| k < key);
        pairs.extend(other[start..].iter().take_while(|(k, _)| k == key).map(|(_, theirs)| (*row, *theirs)));
    }
    pairs.sort_unstable();
    pairs
}

fn hash(text: &str) -> u128 {
    let half = |seed| u128::from(FixedState::with_seed(seed).hash_one(text));
    half(0x5e7d_9acc) << 64 | half(0x0e4c_91a5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_and_shared_rows() {
        let one = [(1_u64, 2), (5, 9), (5, 11), (7, 3)];
        assert_eq!(repeats(&one), vec![vec![9, 11]]);
        assert_eq!(shared(&one, &[(0, 1), (5, 4), (7, 8), (7, 9)]), vec![(3, 8), (3, 9), (9, 4)]);
    }
}
