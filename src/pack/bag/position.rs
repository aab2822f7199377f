//! Knowing how far a sink has been written, although others write into it.

use std::cell::Cell;
use std::io::{self, Seek, SeekFrom, Write};
use std::rc::Rc;

/// A sink and the place in it where the next byte goes.
pub(super) struct Position<W> {
    inner: W,
    at: Rc<Cell<u64>>,
}

impl<W> Position<W> {
    /// The sink, and a view of its place.
    pub(super) fn of(inner: W) -> (Self, Rc<Cell<u64>>) {
        let at = Rc::new(Cell::new(0));
        (Self { inner, at: Rc::clone(&at) }, at)
    }

    /// The sink.
    pub(super) fn into_inner(self) -> W {
        self.inner
    }
}

impl<W: Write> Write for Position<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.at.set(self.at.get() + written as u64);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W: Seek> Seek for Position<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = self.inner.seek(to)?;
        self.at.set(at);
        Ok(at)
    }
}
