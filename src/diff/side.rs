//! What a file or folder is: its content says, not its name.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::DiffError;
use crate::pack;

/// What can be compared, each with its like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A report of `check --format json`.
    Report,
    /// A pack, zipped or not.
    Pack,
    /// A person-level list.
    List,
}

impl Kind {
    /// What is at `path`.
    ///
    /// # Errors
    /// Nothing is there, or it cannot be read.
    pub fn of(path: &Path) -> Result<Self, DiffError> {
        let failed = |e: std::io::Error| {
            DiffError::file(
                path,
                match e.kind() {
                    std::io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
                    kind => format!("it could not be read: {kind}"),
                },
            )
        };
        if std::fs::metadata(path).map_err(failed)?.is_dir() {
            return Ok(Self::Pack);
        }
        let mut start = Vec::new();
        File::open(path).and_then(|file| file.take(4096).read_to_end(&mut start)).map_err(failed)?;
        if start.starts_with(b"PK") {
            return Ok(if pack::is_pack(path) { Self::Pack } else { Self::List });
        }
        // A report may be in UTF-16, with a mark, where a shell redirected it.
        let first = start.iter().find(|b| b.is_ascii_graphic());
        Ok(if first == Some(&b'{') { Self::Report } else { Self::List })
    }

    /// What people call it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Report => "a report of 'check --format json'",
            Self::Pack => "a pack",
            Self::List => "a list",
        }
    }
}
