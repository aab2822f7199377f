//! Putting one file into a bag: it must stay as it is while it is read.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::PackError;
use super::bag::{BagWriter, SMALL};
use super::plan::PlannedFile;
use super::scout::{self, Scout};
use super::seen::Seen;
use super::stable::Stable;
use crate::files;

/// A file for the payload.
pub(super) struct Source<'s> {
    /// Its path in the pack, relative to `data`.
    pub(super) path: &'s str,
    /// What people call it.
    pub(super) shown: String,
    /// Its sum when it was loaded, where that was taken.
    pub(super) sha256: Option<&'s str>,
    pub(super) file: &'s Path,
    bytes: Option<u64>,
    /// What it looked like before it was checked, where that is known.
    seen: Option<Stable>,
}

impl<'s> Source<'s> {
    /// A document of the repository.
    pub(super) fn document(file: &'s PlannedFile, seen: Option<&Seen>) -> Self {
        Self {
            path: &file.path,
            shown: file.shown.clone(),
            sha256: file.sha256.as_deref(),
            file: &file.source,
            bytes: Some(file.bytes),
            seen: seen.and_then(|seen| seen.get(&file.source)),
        }
    }

    /// A workbook that we made ourselves.
    pub(super) fn made(path: &'s str, file: &'s Path) -> Self {
        Self { path, shown: path.to_owned(), sha256: None, file, bytes: None, seen: None }
    }

    /// Its size.
    pub(super) fn size(&self) -> Result<u64, PackError> {
        self.bytes.map_or_else(
            || std::fs::metadata(self.file).map(|m| m.len()).map_err(|e| self.unreadable(&e)),
            Ok,
        )
    }

    /// It cannot be read, or is no file any more.
    fn unreadable(&self, error: &io::Error) -> PackError {
        match error.kind() {
            io::ErrorKind::InvalidInput | io::ErrorKind::IsADirectory => {
                PackError::Changed(self.shown.clone())
            }
            _ => PackError::file(Path::new(&self.shown), error),
        }
    }
}

/// Adds a file to a bag that is written to `target`. What the scout saw of it, if it went there, comes next from it.
pub(super) fn add(
    bag: &mut BagWriter<'_>,
    source: &Source<'_>,
    scout: Option<&Scout>,
    ticks: &dyn Fn(u64),
    target: &Path,
) -> Result<(), PackError> {
    let changed = || PackError::Changed(source.shown.clone());
    let (file, about) = files::open(source.file).map_err(|e| source.unreadable(&e))?;
    let before = Stable::seen(&about);
    let size = before.bytes();
    let differs = source.seen.is_some_and(|seen| seen != before);
    if differs || source.bytes.is_some_and(|bytes| bytes != size) {
        return Err(changed());
    }
    let measured = match scout {
        _ if size <= SMALL => None,
        Some(scout) => Some(scout.next()),
        None => Some(scout::measure(source.file, bag.manner(source.path))),
    };
    let measured = measured.transpose().map_err(|e| source.unreadable(&e))?;
    let mut watched = Watched { file, failed: None };
    match bag.add(source.path, size, measured.as_ref(), &mut watched, ticks) {
        Ok(as_before) if as_before && before.still(source.file) => Ok(()),
        Ok(_) => Err(changed()),
        Err(error) => {
            Err(watched.failed.map_or_else(|| PackError::file(target, &error), |e| source.unreadable(&e)))
        }
    }
}

/// A file that remembers why it could not be read, so that the right file is blamed.
struct Watched {
    file: File,
    failed: Option<io::Error>,
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.read(buffer).map_err(|error| {
            if error.kind() == io::ErrorKind::Interrupted {
                return error;
            }
            let kind = error.kind();
            self.failed = Some(error);
            kind.into()
        })
    }
}
