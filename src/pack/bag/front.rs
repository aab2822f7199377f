//! A zip is written from front to back: nothing changes once it is on its way, so that it is hashed and written while it grows
//! and never read again. What a header says of the content after it has to be known before: of files that were measured it
//! is foretold, and small ones that deflate or are encrypted are held until they have ended.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
use std::rc::Rc;

use super::block::Block;
use super::header::Header;
use super::line::Line;
use super::measure::Measured;
use super::sum::Sum;

/// The sink under a writer of zips, which goes back to the header of a file when that has ended.
#[derive(Clone)]
pub(super) struct Front(Rc<RefCell<State>>);

struct State {
    line: Line,
    /// Where the writer is.
    at: u64,
    /// What may still change, and where it begins: there the zip that is on its way ends.
    held: Vec<u8>,
    from: u64,
    /// The header of the file whose content passes as it comes, and where it is.
    foretold: (u64, Vec<u8>),
    /// What passes, if it is not held.
    passing: Option<Passing>,
    /// Whether what is written stands in its place already.
    lent: bool,
    /// Nobody wants the zip any more, or it could not be written: what is still written into it goes nowhere.
    given_up: bool,
}

/// What passes as it comes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Passing {
    /// A document as it is, which is hashed on its way.
    Document,
    /// What its sum is not taken from.
    Other,
}

impl Front {
    /// The front of a zip that goes to this file.
    pub(super) fn of(file: File) -> Self {
        Self(Rc::new(RefCell::new(State {
            line: Line::to(file),
            at: 0,
            held: Vec::new(),
            from: 0,
            foretold: (0, Vec::new()),
            passing: None,
            lent: false,
            given_up: false,
        })))
    }

    /// From here on everything is held.
    pub(super) fn hold(&self) {
        self.0.borrow_mut().passing = None;
    }

    /// A file has begun, with this header: everything before will not change any more. Where its content was measured, what
    /// the header will say is foretold, and the content passes.
    pub(super) fn begun(&self, header: &Header, content: Option<(&Measured, Passing)>) -> io::Result<()> {
        let mut state = self.0.borrow_mut();
        let before = state.held.len().checked_sub(header.len()).ok_or_else(astray)?;
        state.pass(before)?;
        if !header.is(&state.held) {
            return Err(astray());
        }
        if let Some((measured, passing)) = content {
            header.foretell(&mut state.held, measured);
            state.foretold = (state.from, state.held.clone());
            state.pass(usize::MAX)?;
            state.passing = Some(passing);
        }
        Ok(())
    }

    /// Lends the place of so many bytes behind the header that comes next, to put them there before it is written. None if
    /// they will not stand together.
    pub(super) fn behind<T>(
        &self,
        header: usize,
        bytes: usize,
        put: impl FnOnce(&mut [u8]) -> T,
    ) -> Option<T> {
        let mut state = self.0.borrow_mut();
        // Of what deflates or is encrypted, the end comes only when the next file begins.
        if state.passing != Some(Passing::Document) || !state.held.is_empty() {
            return None;
        }
        state.line.room().get_mut(header..header.checked_add(bytes)?).map(put)
    }

    /// Lends the place of what passes next, to put it there before it is written.
    pub(super) fn lend(&self) -> io::Result<Block> {
        let mut state = self.0.borrow_mut();
        state.lent = true;
        state.line.lend()
    }

    /// Takes back what was lent, with so many bytes that have been written since.
    pub(super) fn take_back(&self, block: Block, bytes: usize) {
        let mut state = self.0.borrow_mut();
        let document = state.passing == Some(Passing::Document);
        state.line.take_back(block, bytes, document);
        state.lent = false;
    }

    /// The document that passes has ended.
    pub(super) fn end_document(&self) {
        self.0.borrow_mut().line.end_document();
    }

    /// The sums of the documents that passed.
    pub(super) fn sums(&self) -> io::Result<Vec<Sum>> {
        self.0.borrow_mut().line.rest()
    }

    /// The zip is whole: its size and its sum.
    pub(super) fn finish(&self) -> io::Result<(u64, Sum)> {
        let mut state = self.0.borrow_mut();
        state.pass(usize::MAX)?;
        if state.given_up { Err(astray()) } else { state.line.finish() }
    }

    /// Nobody wants the zip any more.
    pub(super) fn give_up(&self) {
        self.0.borrow_mut().given_up = true;
    }
}

impl State {
    fn end(&self) -> u64 {
        self.from + self.held.len() as u64
    }

    /// Passes on as much of what is held.
    fn pass(&mut self, bytes: usize) -> io::Result<()> {
        let bytes = bytes.min(self.held.len());
        self.line.write(self.held.get(..bytes).unwrap_or_default(), false)?;
        self.held.drain(..bytes);
        self.from += bytes as u64;
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if !self.given_up {
            let done = self.put(bytes);
            if done.is_err() {
                // A writer that is told of a fault ends the zip all the same.
                self.given_up = true;
                self.at = self.end();
                return done;
            }
        }
        self.at += bytes.len() as u64;
        Ok(())
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.passing {
            _ if self.at < self.end() => self.change(bytes)?,
            Some(passing) => {
                if !self.lent {
                    self.line.write(bytes, passing == Passing::Document)?;
                }
                self.from += bytes.len() as u64;
            }
            None => self.held.extend_from_slice(bytes),
        }
        Ok(())
    }

    /// Writes over what is there: what is held changes; what was foretold may only come true.
    fn change(&mut self, bytes: &[u8]) -> io::Result<()> {
        let place = |from: u64| {
            let start = usize::try_from(self.at.checked_sub(from)?).ok()?;
            Some(start..start.checked_add(bytes.len())?)
        };
        let (told_at, told) = &self.foretold;
        let came_true = place(*told_at).and_then(|place| told.get(place)) == Some(bytes);
        match place(self.from).and_then(|place| self.held.get_mut(place)) {
            Some(held) => held.copy_from_slice(bytes),
            None if came_true => {}
            None => return Err(astray()),
        }
        Ok(())
    }
}

impl Write for Front {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for Front {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let mut state = self.0.borrow_mut();
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => state.end().checked_add_signed(by),
            SeekFrom::Current(by) => state.at.checked_add_signed(by),
        };
        state.at = place.ok_or_else(astray)?;
        Ok(state.at)
    }
}

/// The writer of zips did not do what it does.
fn astray() -> io::Error {
    io::Error::other("the zip was not written as foretold")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::bag::measure::BUFFER;
    use crate::pack::bag::{Manner, hex};
    use sha2::{Digest, Sha256};
    use std::io::Cursor;
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    /// What stands in the files: small or so large that it is foretold, as it is or deflated.
    fn files() -> Vec<(String, CompressionMethod, bool, Vec<u8>)> {
        let content = |len: usize| (0..len).map(|n| (n * n / 7 % 251) as u8).collect::<Vec<u8>>();
        let kinds = [
            (CompressionMethod::Stored, false),
            (CompressionMethod::Deflated, false),
            (CompressionMethod::Stored, true),
        ];
        let sizes = [0, 1, 70_000, (9 << 20) + 5, 3 << 20, 40];
        let file = |(n, len): (usize, usize)| {
            let (method, large) = kinds[n % kinds.len()];
            (format!("bag/data/{n}"), method, large, content(len))
        };
        sizes.into_iter().cycle().take(14).enumerate().map(file).collect()
    }

    #[test]
    fn it_is_the_zip_that_is_written_with_going_back() {
        let out = tempfile::NamedTempFile::new().unwrap();
        let front = Front::of(out.reopen().unwrap());
        let (mut ours, mut usual) = (ZipWriter::new(front.clone()), ZipWriter::new(Cursor::new(Vec::new())));
        let mut sums = Vec::new();
        for (name, method, large, content) in files() {
            let options = SimpleFileOptions::DEFAULT.compression_method(method).large_file(large);
            let manner = Manner { deflated: method == CompressionMethod::Deflated, ..Manner::default() };
            let measured = Measured::of(&mut content.as_slice(), manner).unwrap();
            let header = Header { name: name.len(), large, encrypted: false };
            let document = !manner.deflated && content.len() > 100;
            let passing = if document { Passing::Document } else { Passing::Other };
            front.hold();
            ours.start_file(name.as_str(), options).unwrap();
            front.begun(&header, (content.len() > 100).then_some((&measured, passing))).unwrap();
            usual.start_file(name, options).unwrap();
            // As it was measured: how content deflates may depend on the pieces in which it comes.
            for part in content.chunks(BUFFER) {
                ours.write_all(part).unwrap();
                usual.write_all(part).unwrap();
            }
            if document {
                front.end_document();
                sums.push(hex(&Sha256::digest(&content)));
            }
            if sums.len() == 2 {
                let halfway: Vec<String> = front.sums().unwrap().iter().map(|sum| hex(sum)).collect();
                assert_eq!(halfway, std::mem::take(&mut sums));
            }
        }
        front.hold();
        let (bytes, sum) = ours.finish().unwrap().finish().unwrap();
        let usual = usual.finish().unwrap().into_inner();
        assert!(std::fs::read(out.path()).unwrap() == usual && bytes == usual.len() as u64);
        assert_eq!(sum.as_slice(), Sha256::digest(&usual).as_slice());
    }

    #[test]
    fn what_does_not_come_true_is_told() {
        let front = Front::of(tempfile::tempfile().unwrap());
        let mut zip = ZipWriter::new(front.clone());
        let measured = Measured::of(&mut &b"as it was"[..], Manner::default()).unwrap();
        front.hold();
        zip.start_file("a", SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored))
            .unwrap();
        front
            .begun(&Header { name: 1, large: false, encrypted: false }, Some((&measured, Passing::Other)))
            .unwrap();
        zip.write_all(b"as it is!").unwrap();
        front.hold();
        assert!(zip.finish().is_err() && front.finish().is_err());
    }
}
