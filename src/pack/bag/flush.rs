//! Seeing a file onto the disk while the rest of it is still being written, so that the end need not wait for all of it.

use std::fs::File;
use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

/// So much is written before the disk is asked for it.
const STEP: u64 = 32 << 20;

/// A thread that waits for the disk.
pub(super) struct Flusher {
    steps: Sender<()>,
    /// Up to which place it was asked.
    asked: u64,
    thread: JoinHandle<()>,
}

impl Flusher {
    /// Sees onto the disk what is written into `file`, a handle of its own, from this place on.
    pub(super) fn start(file: File, place: u64) -> io::Result<Self> {
        let (steps, asked) = channel();
        let thread = Builder::new().name("flush".into()).spawn(move || flush(&file, &asked))?;
        Ok(Self { steps, asked: place, thread })
    }

    /// The file is written up to this place.
    pub(super) fn written(&mut self, place: u64) {
        if place >= self.asked + STEP {
            self.asked = place;
            // If nobody listens, the end waits for the disk.
            let _ = self.steps.send(());
        }
    }

    /// Waits for what the disk is doing.
    pub(super) fn finish(self) {
        drop(self.steps);
        let _ = self.thread.join();
    }
}

fn flush(file: &File, steps: &Receiver<()>) {
    while steps.recv().is_ok() {
        // What was asked while the disk was busy is seen to at once.
        steps.try_iter().for_each(drop);
        // A fault comes again, and is said, when the whole file is synced.
        let _ = file.sync_data();
    }
}
