//! Why two things cannot be compared, in words that say what to do.

use std::path::Path;

use crate::pack::PackError;

/// Why two things cannot be compared. No text holds a person's data.
#[derive(Debug, thiserror::Error)]
pub enum DiffError {
    /// Something is the matter with one of them.
    #[error("{path}: {what}")]
    File {
        /// Which.
        path: String,
        /// What is the matter, and what to do.
        what: String,
    },
    /// Something is the matter with a pack.
    #[error(transparent)]
    Pack(#[from] PackError),
}

impl DiffError {
    pub(super) fn file(path: &Path, what: impl ToString) -> Self {
        Self::File { path: path.display().to_string(), what: what.to_string() }
    }
}
