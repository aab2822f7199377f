//! What changed between two versions of a list.

use crate::findings::Shown;

/// What changed between two versions of a list. Counts of people, and their Unique IDs only where asked for.
pub struct ListDiff {
    /// The list's id.
    pub list: String,
    /// What people call it.
    pub title: String,
    /// Whether its rows are about people.
    pub person_level: bool,
    /// The heading of the column by which rows are known.
    pub known_by: String,
    /// Rows of the older and the newer.
    pub rows: Count,
    /// In the newer alone.
    pub joined: People,
    /// In the older alone.
    pub left: People,
    /// In both, with something else in some column.
    pub changed: People,
    /// In both and alike.
    pub same: u32,
    /// What changed, by column, in the official order; columns without a change are left out.
    pub columns: Vec<ColumnDiff>,
    /// Headings of columns that not both have: they are not compared.
    pub not_compared: Vec<String>,
    /// Rows that are not known by anything: they are not compared.
    pub unknown: Count,
    /// Rows that repeat the Unique ID of an earlier one: they are not compared.
    pub repeated: Count,
}

/// A number in the older and in the newer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// In the older.
    pub old: u32,
    /// In the newer.
    pub new: u32,
}

/// Some of the people on a list.
#[derive(Default)]
pub struct People {
    /// How many.
    pub count: u32,
    /// Their Unique IDs, sorted; empty unless they were asked for.
    pub ids: Vec<Shown>,
}

/// What changed in a column.
pub struct ColumnDiff {
    /// Its key.
    pub key: String,
    /// Its heading.
    pub heading: String,
    /// Whose.
    pub people: People,
}

impl People {
    /// One more.
    pub(super) fn add(&mut self, id: Option<&Shown>) {
        self.count += 1;
        self.ids.extend(id.cloned());
    }

    /// In order.
    pub(super) fn sorted(mut self) -> Self {
        self.ids.sort_unstable();
        self
    }
}
