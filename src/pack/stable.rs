//! Whether a file stayed as it was while it was read.

use std::fs::Metadata;
use std::io;
use std::path::Path;
use std::time::SystemTime;

/// What a file looked like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stable {
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Stable {
    /// What the file at `path` looks like.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        std::fs::metadata(path).map(|m| Self::seen(&m))
    }

    /// What an open file looks like.
    pub(super) fn seen(about: &Metadata) -> Self {
        Self { bytes: about.len(), modified: about.modified().ok() }
    }

    /// Its size.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Whether the file at `path` still looks so.
    pub(super) fn still(&self, path: &Path) -> bool {
        Self::of(path).is_ok_and(|now| now == *self)
    }
}
