//! Putting one file into a bag: it must stay as it is while it is read.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use super::PackError;
use super::bag::BagWriter;
use super::plan::PlannedFile;
use super::seen::Seen;
use super::stable::Stable;

/// A file for the payload.
pub(super) struct Source<'s> {
    /// Its path in the pack, relative to `data`.
    pub(super) path: &'s str,
    /// What people call it.
    pub(super) shown: String,
    /// Its sum when it was loaded, where that was taken.
    pub(super) sha256: Option<&'s str>,
    file: &'s Path,
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
        let unreadable = |e| PackError::file(Path::new(&self.shown), &e);
        self.bytes.map_or_else(|| std::fs::metadata(self.file).map(|m| m.len()).map_err(unreadable), Ok)
    }
}

/// Adds a file to a bag that is written to `target`.
pub(super) fn add<W: Write + Seek>(
    bag: &mut BagWriter<'_, W>,
    source: &Source<'_>,
    ticks: &dyn Fn(u64),
    target: &Path,
) -> Result<(), PackError> {
    let unreadable = |e: &io::Error| PackError::file(Path::new(&source.shown), e);
    // Opening what has become a pipe would wait for ever.
    if !std::fs::metadata(source.file).map_err(|e| unreadable(&e))?.is_file() {
        return Err(PackError::Changed(source.shown.clone()));
    }
    let file = File::open(source.file).map_err(|e| unreadable(&e))?;
    let about = file.metadata().map_err(|e| unreadable(&e))?;
    let before = Stable::seen(&about);
    let differs = source.seen.is_some_and(|seen| seen != before);
    if differs || source.bytes.is_some_and(|bytes| bytes != about.len()) {
        return Err(PackError::Changed(source.shown.clone()));
    }
    let mut watched = Watched { file, failed: None };
    let bytes = match bag.add(source.path, about.len(), &mut watched, ticks) {
        Ok(bytes) => bytes,
        Err(error) => {
            return Err(watched.failed.map_or_else(|| PackError::file(target, &error), |e| unreadable(&e)));
        }
    };
    if bytes != about.len() || !before.still(source.file) {
        return Err(PackError::Changed(source.shown.clone()));
    }
    Ok(())
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
