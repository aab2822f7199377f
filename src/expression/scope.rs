//! What names in an expression stand for.

/// What a column holds, for comparing like with like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, and identifiers of every kind.
    Text,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// A date.
    Day,
    /// A code of this set.
    Code(usize),
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A column, by its index, and what it holds.
    Column(usize, Kind),
    /// Whole years from the date in this column to the day that the list speaks for.
    Age(usize),
}

/// What an expression may name, besides `today` and `as_at`.
pub trait Scope {
    /// What a name stands for.
    fn meaning(&self, name: &str) -> Option<Meaning>;

    /// Every name, to find the nearest right one.
    fn names(&self) -> Vec<&str>;

    /// The code of a set that a text means.
    ///
    /// # Errors
    /// It means none; what to write, to follow "should be".
    fn code(&self, set: usize, text: &str) -> Result<usize, String>;
}
