//! Seeing a file onto the disk while the rest of it is still being written, so that the end need not wait for all of it.

use std::fs::File;
use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

/// So much is written before the disk is asked for it.
const STEP: u64 = 32 << 20;

/// A thread that waits for the disk.
pub(super) struct Flusher {
    written: Sender<u64>,
    thread: JoinHandle<()>,
}

impl Flusher {
    /// Sees `file` onto the disk, a handle of its own.
    pub(super) fn start(file: File) -> io::Result<Self> {
        let (written, places) = channel();
        let thread = Builder::new().name("flush".into()).spawn(move || flush(&file, &places))?;
        Ok(Self { written, thread })
    }

    /// Where to tell how far the file is written.
    pub(super) fn written(&self) -> Sender<u64> {
        self.written.clone()
    }

    /// Waits for what the disk is doing. Everyone who tells of places must be gone.
    pub(super) fn finish(self) {
        drop(self.written);
        let _ = self.thread.join();
    }
}

fn flush(file: &File, places: &Receiver<u64>) {
    let mut done = 0;
    while let Ok(first) = places.recv() {
        // Of all places that were told while the disk was busy only the last counts.
        let place = places.try_iter().last().unwrap_or(first);
        if place >= done + STEP {
            done = place;
            // A fault comes again, and is said, when the whole file is synced.
            let _ = file.sync_data();
        }
    }
}
