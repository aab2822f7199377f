//! The line along which a zip goes to the disk, from front to back: this thread fills blocks, a second one hashes them, a third
//! one writes them, and they come back to be filled again.
//!
//! Blocks go round one way. Each thread waits only for its next block, and hands it on without waiting; there are so many
//! blocks and no more. A thread that ends, for whatever reason, closes both its ends: those before it find nobody to hand
//! blocks to, those after it find that no more come, and all end.

use std::fs::File;
use std::io;
use std::mem;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

use super::block::Block;
use super::disk::Disk;
use super::sum::{Stream, Sum};

/// How many blocks go round: memory is bounded by their size times this.
const BLOCKS: usize = 8;

/// A zip on its way to the disk.
pub(super) struct Line {
    /// What is being filled.
    block: Block,
    /// The place in the zip of the next byte.
    at: u64,
    state: State,
}

enum State {
    /// No thread runs: the file, written so far, and the sum of that.
    Resting(File, Stream),
    Running(Running),
    /// A fault was told.
    Broken,
}

struct Running {
    todo: Sender<Block>,
    free: Receiver<Block>,
    made: usize,
    hashing: JoinHandle<(Stream, Vec<Sum>)>,
    writing: JoinHandle<io::Result<File>>,
}

impl Line {
    /// A line to this file, which is empty.
    pub(super) fn to(file: File) -> Self {
        Self { block: Block::new(0), at: 0, state: State::Resting(file, Stream::default()) }
    }

    /// The next bytes of the zip, which are of a document or not.
    pub(super) fn write(&mut self, mut bytes: &[u8], document: bool) -> io::Result<()> {
        while !bytes.is_empty() {
            if self.block.is_full() {
                self.ship()?;
            }
            let later = self.block.take(bytes, document);
            self.at += (bytes.len() - later.len()) as u64;
            bytes = later;
        }
        Ok(())
    }

    /// Where the next bytes will stand, as far as they will stand together.
    pub(super) fn room(&mut self) -> &mut [u8] {
        self.block.room()
    }

    /// Lends what is filled next, to put bytes into its room.
    pub(super) fn lend(&mut self) -> io::Result<Block> {
        if self.block.is_full() {
            self.ship()?;
        }
        Ok(mem::replace(&mut self.block, Block::lent()))
    }

    /// Takes back what was lent: the next so many bytes of the zip, which are of a document or not, stand in its room.
    pub(super) fn take_back(&mut self, mut block: Block, bytes: usize, document: bool) {
        block.taken(bytes, document);
        self.at += bytes as u64;
        self.block = block;
    }

    /// The document ends here.
    pub(super) fn end_document(&mut self) {
        self.block.end_document();
    }

    /// Sees that all is written, and gives the sums of the documents that ended since the last rest. No thread runs and no
    /// memory is held until there is more to write.
    pub(super) fn rest(&mut self) -> io::Result<Vec<Sum>> {
        if !self.block.bytes().is_empty() {
            self.ship()?;
        }
        match mem::replace(&mut self.state, State::Broken) {
            State::Running(running) => {
                let (file, stream, sums) = running.join()?;
                self.state = State::Resting(file, stream);
                Ok(sums)
            }
            state @ State::Resting(..) => {
                self.state = state;
                Ok(Vec::new())
            }
            State::Broken => Err(stopped()),
        }
    }

    /// The zip is whole: its size and its sum.
    pub(super) fn finish(&mut self) -> io::Result<(u64, Sum)> {
        self.rest()?;
        match mem::replace(&mut self.state, State::Broken) {
            State::Resting(_, stream) => Ok((self.at, stream.finish())),
            _ => Err(stopped()),
        }
    }

    /// Sends the block on its way, and begins another.
    fn ship(&mut self) -> io::Result<()> {
        if let State::Resting(..) = self.state
            && let State::Resting(file, stream) = mem::replace(&mut self.state, State::Broken)
        {
            self.state =
                State::Running(Running::start(file, self.at - self.block.bytes().len() as u64, stream)?);
        }
        let State::Running(running) = &mut self.state else { return Err(stopped()) };
        match running.swap(&mut self.block, self.at) {
            Some(()) => Ok(()),
            // Somebody stopped: the rest says why.
            None => match mem::replace(&mut self.state, State::Broken) {
                State::Running(running) => Err(running.join().err().unwrap_or_else(stopped)),
                _ => Err(stopped()),
            },
        }
    }
}

impl Running {
    /// Starts the threads for a file that is written up to `at`, and has this sum so far.
    fn start(file: File, at: u64, stream: Stream) -> io::Result<Self> {
        let (todo, to_hash) = channel();
        let (hashed, to_write) = channel();
        let (give_back, free) = channel();
        let hashing = Builder::new().name("hash".into()).spawn(move || hash(stream, &to_hash, &hashed))?;
        let writing =
            Builder::new().name("write".into()).spawn(move || write(file, at, &to_write, &give_back))?;
        Ok(Self { todo, free, made: 1, hashing, writing })
    }

    /// Hands a block on, and puts an empty one for the bytes at this place where it was. Nothing if somebody stopped.
    fn swap(&mut self, block: &mut Block, at: u64) -> Option<()> {
        let next = match self.free.try_recv() {
            Ok(next) => next.again(at),
            Err(_) if self.made < BLOCKS => {
                self.made += 1;
                Block::new(at)
            }
            Err(_) => self.free.recv().ok()?.again(at),
        };
        self.todo.send(mem::replace(block, next)).ok()
    }

    /// Waits until every block is written.
    fn join(self) -> io::Result<(File, Stream, Vec<Sum>)> {
        drop(self.todo);
        let hashed = self.hashing.join();
        let file = self.writing.join().map_err(|_| stopped())??;
        let (stream, sums) = hashed.map_err(|_| stopped())?;
        Ok((file, stream, sums))
    }
}

/// Hashes the zip, and the documents in it that are marked.
fn hash(mut zip: Stream, todo: &Receiver<Block>, hashed: &Sender<Block>) -> (Stream, Vec<Sum>) {
    let (mut document, mut sums) = (Stream::default(), Vec::new());
    for block in todo {
        let (bytes, mut done) = (block.bytes(), 0);
        let part = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
        for marked in block.documents() {
            zip.update(part(done, marked.bytes.start));
            document.update_both(&mut zip, part(marked.bytes.start, marked.bytes.end));
            done = marked.bytes.end;
            if marked.last {
                sums.push(mem::take(&mut document).finish());
            }
        }
        zip.update(part(done, bytes.len()));
        if hashed.send(block).is_err() {
            break;
        }
    }
    (zip, sums)
}

/// Writes blocks one after the other from a place on.
fn write(file: File, mut at: u64, todo: &Receiver<Block>, free: &Sender<Block>) -> io::Result<File> {
    let mut disk = Disk::of(file);
    for block in todo {
        disk.write(at, block.bytes())?;
        at += block.bytes().len() as u64;
        // If nobody fills it again, nothing more is to be written.
        let _ = free.send(block);
    }
    Ok(disk.finish())
}

fn stopped() -> io::Error {
    io::Error::other("writing stopped")
}
