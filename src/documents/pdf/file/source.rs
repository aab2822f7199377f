//! The bytes of a PDF, read where they are needed: a file of any size costs one block of memory.

use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// Bytes read ahead, as the objects of a page lie near one another.
const BLOCK: usize = 64 << 10;

/// A file, and where in it the PDF begins.
pub(super) struct Source {
    file: File,
    base: u64,
    length: u64,
    block: RefCell<(u64, Vec<u8>)>,
    failed: Cell<bool>,
}

impl Source {
    /// A PDF that begins at `base` of a file, after whatever a mail or web server put before it.
    pub(super) fn new(file: File, base: u64, length: u64) -> Self {
        Self { file, base, length, block: RefCell::default(), failed: Cell::new(false) }
    }

    pub(super) fn length(&self) -> u64 {
        self.length.saturating_sub(self.base)
    }

    /// Whether the system failed to give bytes that should be there.
    pub(super) fn failed(&self) -> bool {
        self.failed.get()
    }

    /// The bytes from `at` on: `most` of them, or fewer at the end of the file.
    pub(super) fn read(&self, at: u64, most: usize) -> Vec<u8> {
        let left = usize::try_from(self.length().saturating_sub(at)).unwrap_or(usize::MAX);
        let most = most.min(left);
        if most > BLOCK / 4 {
            return self.fetch(at, most);
        }
        let mut block = self.block.borrow_mut();
        let within = |block: &(u64, Vec<u8>)| {
            let from = usize::try_from(at.checked_sub(block.0)?).ok()?;
            block.1.get(from..from.checked_add(most)?).map(<[u8]>::to_vec)
        };
        if let Some(bytes) = within(&block) {
            return bytes;
        }
        *block = (at, self.fetch(at, BLOCK.min(left)));
        block.1.get(..most).unwrap_or(&block.1).to_vec()
    }

    fn fetch(&self, at: u64, count: usize) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(count);
        let mut file = &self.file;
        let done = file
            .seek(SeekFrom::Start(self.base.saturating_add(at)))
            .and_then(|_| file.take(count as u64).read_to_end(&mut bytes));
        if done.is_err() {
            self.failed.set(true);
        }
        bytes
    }

    /// Parses what begins at `at`, with ever more bytes as long as `parse` asks for more, up to `most`.
    pub(super) fn parse<T>(
        &self,
        at: u64,
        most: usize,
        mut parse: impl FnMut(&[u8]) -> Parsed<T>,
    ) -> Option<T> {
        let mut window = 2048;
        loop {
            let bytes = self.read(at, window);
            let whole = bytes.len() < window || window >= most;
            match parse(&bytes) {
                Parsed::Done(value) => return Some(value),
                Parsed::Doubtful(value) if whole => return value,
                Parsed::Doubtful(_) => window = window.saturating_mul(8).min(most),
            }
        }
    }
}

/// What came of parsing a window.
pub(super) enum Parsed<T> {
    /// It is what it is, whatever follows.
    Done(T),
    /// The window ended: this counts only if the file does too.
    Doubtful(Option<T>),
}
