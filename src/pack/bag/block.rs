//! A piece of a zip on its way to the disk.

use std::ops::Range;

use super::disk::PAGE;

/// The most that a block holds.
pub(super) const SIZE: usize = 1 << 20;

/// A buffer where disks can take it from, and what is in it.
pub(super) struct Block {
    buffer: Vec<u8>,
    /// Where in the buffer it begins: at a page of memory.
    from: usize,
    len: usize,
    /// How much goes into it.
    most: usize,
    documents: Vec<Part>,
}

/// A part of a block that is a part of a document.
pub(super) struct Part {
    pub(super) bytes: Range<usize>,
    /// Whether the document ends with it.
    pub(super) last: bool,
}

impl Block {
    /// A block for what comes at this place of the zip.
    pub(super) fn new(at: u64) -> Self {
        let buffer = vec![0; SIZE + PAGE];
        let from = buffer.as_ptr().align_offset(PAGE).min(PAGE);
        Self { buffer, from, len: 0, most: 0, documents: Vec::new() }.again(at)
    }

    /// What stands where a block is lent.
    pub(super) fn lent() -> Self {
        Self { buffer: Vec::new(), from: 0, len: 0, most: 0, documents: Vec::new() }
    }

    /// The block, empty, for what comes at this place of the zip. It ends at a page of the file, wherever it begins.
    pub(super) fn again(mut self, at: u64) -> Self {
        self.len = 0;
        self.most = SIZE - (at % PAGE as u64) as usize;
        self.documents.clear();
        self
    }

    /// What is in it.
    pub(super) fn bytes(&self) -> &[u8] {
        self.buffer.get(self.from..self.from + self.len).unwrap_or_default()
    }

    /// The parts of documents in it.
    pub(super) fn documents(&self) -> &[Part] {
        &self.documents
    }

    /// Whether nothing more goes into it.
    pub(super) fn is_full(&self) -> bool {
        self.len == self.most
    }

    /// What has room yet.
    pub(super) fn room(&mut self) -> &mut [u8] {
        self.buffer.get_mut(self.from + self.len..self.from + self.most).unwrap_or_default()
    }

    /// Takes as many of these bytes as have room, which are of a document or not; gives the others.
    pub(super) fn take<'b>(&mut self, bytes: &'b [u8], document: bool) -> &'b [u8] {
        let room = self.room();
        let (now, later) = bytes.split_at(bytes.len().min(room.len()));
        let (start, _) = room.split_at_mut(now.len());
        start.copy_from_slice(now);
        self.taken(now.len(), document);
        later
    }

    /// So many bytes stand in the room, which are of a document or not.
    pub(super) fn taken(&mut self, bytes: usize, document: bool) {
        let taken = self.len..self.most.min(self.len + bytes);
        self.len = taken.end;
        if document {
            match self.documents.last_mut().filter(|part| !part.last && part.bytes.end == taken.start) {
                Some(part) => part.bytes.end = taken.end,
                None => self.documents.push(Part { bytes: taken, last: false }),
            }
        }
    }

    /// The document ends here.
    pub(super) fn end_document(&mut self) {
        match self.documents.last_mut().filter(|part| !part.last) {
            Some(part) => part.last = true,
            None => self.documents.push(Part { bytes: self.len..self.len, last: true }),
        }
    }
}
