//! What is wrong with an expression.

/// Why an expression cannot be used, and at which of its characters (from 0).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct Fault {
    /// The character, from 0; the number of characters where more was wanted.
    pub at: usize,
    /// What is wrong and what to write, in plain words.
    pub what: String,
}

impl Fault {
    /// A fault at a character.
    pub(super) fn new(at: usize, what: impl Into<String>) -> Self {
        Self { at, what: what.into() }
    }
}
