//! Going ahead of the writer: large files are measured by another thread while those before them are packed.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::Builder;

use super::bag::{Manner, Measured};
use crate::files;

/// How many files the scout may be ahead: what it has read is still at hand then.
const AHEAD: usize = 2;

/// A thread that measures files in their order. It ends when nobody wants to hear of them.
pub(super) struct Scout {
    found: Receiver<io::Result<Measured>>,
}

impl Scout {
    /// Sends it to these files.
    pub(super) fn send(files: Vec<(PathBuf, Manner)>) -> io::Result<Self> {
        let (tell, found) = sync_channel(AHEAD);
        Builder::new().name("scout".into()).spawn(move || go(&files, &tell))?;
        Ok(Self { found })
    }

    /// What the next file is like.
    pub(super) fn next(&self) -> io::Result<Measured> {
        self.found.recv().map_err(|_| io::Error::other("reading ahead stopped"))?
    }
}

fn go(files: &[(PathBuf, Manner)], tell: &SyncSender<io::Result<Measured>>) {
    let mut files = files.iter().map(|(file, manner)| measure(file, *manner));
    while files.next().is_some_and(|found| tell.send(found).is_ok()) {}
}

/// Measures a file.
pub(super) fn measure(file: &Path, manner: Manner) -> io::Result<Measured> {
    Measured::of(&mut files::open(file)?.0, manner)
}
