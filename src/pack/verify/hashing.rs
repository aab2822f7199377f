//! Hashing on a thread of its own, so that a file is hashed while the next part of it is read and written.

use std::io;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::Builder;

use crate::pack::bag::{Stream, Sum};

/// Size of a buffer.
const BUFFER: usize = 256 << 10;

/// How many buffers there are: memory is bounded by their size times this.
const BUFFERS: usize = 8;

enum Work {
    /// A buffer, and how much of it counts.
    Bytes(Vec<u8>, usize),
    /// The file is at its end.
    End,
}

/// The hashing thread and the buffers that go to it and come back. Ends when dropped.
pub struct Hasher {
    work: SyncSender<Work>,
    free: Receiver<Vec<u8>>,
    done: Receiver<Sum>,
}

impl Hasher {
    /// Starts the thread.
    pub fn start() -> io::Result<Self> {
        let (work, todo) = sync_channel(BUFFERS);
        let (give_back, free) = channel();
        let (tell, done) = channel();
        for _ in 0..BUFFERS {
            // Cannot fail: the other end stands beside it.
            let _ = give_back.send(vec![0; BUFFER]);
        }
        Builder::new().name("hash".into()).spawn(move || hash(&todo, &give_back, &tell))?;
        Ok(Self { work, free, done })
    }

    /// A buffer to fill.
    pub fn buffer(&self) -> io::Result<Vec<u8>> {
        self.free.recv().map_err(|_| stopped())
    }

    /// Hashes the first `len` bytes of a buffer as the next part of the file.
    pub fn update(&self, buffer: Vec<u8>, len: usize) -> io::Result<()> {
        self.work.send(Work::Bytes(buffer, len)).map_err(|_| stopped())
    }

    /// Ends the file; its sum comes with a later [`Hasher::sum`], in order.
    pub fn end(&self) -> io::Result<()> {
        self.work.send(Work::End).map_err(|_| stopped())
    }

    /// The sum of the first ended file whose sum was not yet taken.
    pub fn sum(&self) -> io::Result<Sum> {
        self.done.recv().map_err(|_| stopped())
    }
}

fn hash(todo: &Receiver<Work>, give_back: &Sender<Vec<u8>>, tell: &Sender<Sum>) {
    let mut sum = Stream::default();
    for work in todo {
        let heard = match work {
            Work::Bytes(buffer, len) => {
                sum.update(buffer.get(..len).unwrap_or(&buffer));
                give_back.send(buffer).is_ok()
            }
            Work::End => tell.send(std::mem::take(&mut sum).finish()).is_ok(),
        };
        if !heard {
            return;
        }
    }
}

fn stopped() -> io::Error {
    io::Error::other("hashing stopped")
}
