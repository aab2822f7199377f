//! Writing a file so that it is on the disk soon: where the system takes whole pages straight to the disk they go there and
//! nowhere else, and otherwise the disk is asked now and then for what was written, so that the end need not wait for all of it.

use std::fs::File;
use std::io::{self, Write};

use super::flush::Flusher;

/// What disks take.
pub(super) const PAGE: usize = 4096;

/// A file that is being written.
pub(super) struct Disk {
    file: File,
    /// Who asks the disk, where that is needed.
    flusher: Option<Flusher>,
    /// Whether the system refused to pass its own memory by.
    refused: bool,
}

impl Disk {
    /// Writes to this file where it stands.
    pub(super) fn of(file: File) -> Self {
        Self { file, flusher: None, refused: false }
    }

    /// Writes these bytes, which belong to this place: where the file stands.
    pub(super) fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()> {
        let pages = at.is_multiple_of(PAGE as u64) && bytes.len().is_multiple_of(PAGE);
        let direct = pages && !self.refused && set_direct(&self.file, true);
        let done = if direct { self.write_direct(bytes)? } else { 0 };
        set_direct(&self.file, false);
        if let Some(rest) = bytes.get(done..).filter(|rest| !rest.is_empty()) {
            self.file.write_all(rest)?;
            self.ask(at, bytes.len() as u64)?;
        }
        Ok(())
    }

    /// The file, when the disk has what it was asked for.
    pub(super) fn finish(self) -> File {
        self.flusher.into_iter().for_each(Flusher::finish);
        self.file
    }

    /// Sees that the disk is asked for what was written at this place.
    fn ask(&mut self, at: u64, bytes: u64) -> io::Result<()> {
        let flusher = match self.flusher.take() {
            Some(flusher) => flusher,
            None => Flusher::start(self.file.try_clone()?, at)?,
        };
        self.flusher.insert(flusher).written(at + bytes);
        Ok(())
    }

    /// Writes as much as the system takes without its memory between, which may be nothing: then it is not asked again.
    fn write_direct(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut done = 0;
        while let Some(rest) = bytes.get(done..).filter(|rest| !rest.is_empty()) {
            match self.file.write(rest) {
                Ok(0) => break,
                Ok(written) => done += written,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
                    self.refused = true;
                    break;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(done)
    }
}

/// Whether what is written passes by the system's own memory from now on.
#[cfg(target_os = "linux")]
fn set_direct(file: &File, direct: bool) -> bool {
    use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
    let set = |flags: OFlags| {
        fcntl_setfl(file, if direct { flags | OFlags::DIRECT } else { flags - OFlags::DIRECT })
    };
    fcntl_getfl(file).and_then(set).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn set_direct(_: &File, _: bool) -> bool {
    false
}
