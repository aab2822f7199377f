//! Writing a bag into a zip: each file is read once, and hashed while it is packed.

use std::cell::Cell;
use std::io::{self, Read, Seek, Write};
use std::rc::Rc;
use std::sync::mpsc::Sender;

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

use super::hashing::{Hasher, hex};
use super::position::Position;
use super::tags::{BagInfo, DECLARATION};
use super::{kind, manifest};

/// Files that may reach this size need the zip's larger fields.
const LARGE: u64 = 0xffff_0000;

/// A file of the payload, packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// Its path in the bag: `data/…`.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256 in hex.
    pub sha256: String,
}

/// What stands in the zip, by path and size, to be checked before it is given its name.
pub type Written = Vec<(String, u64)>;

/// A bag being written. Same files in the same order give the same bytes on every system.
pub struct BagWriter<W: Write + Seek> {
    zip: ZipWriter<Position<W>>,
    /// Where the next byte of the zip goes.
    at: Rc<Cell<u64>>,
    /// Told of places before which nothing will change any more.
    settled: Sender<u64>,
    hasher: Hasher,
    base: String,
    /// Files whose sums have not been taken from the hasher yet.
    pending: Vec<(String, u64)>,
    packed: Vec<Packed>,
    tags: Vec<(String, String)>,
    written: Written,
}

impl<W: Write + Seek> BagWriter<W> {
    /// Begins a bag in a folder `base` of the zip. `settled` is told of places before which nothing will change.
    ///
    /// # Errors
    /// What the sink says, or the system where it allows no thread.
    pub fn new(sink: W, base: &str, settled: Sender<u64>) -> io::Result<Self> {
        let (sink, at) = Position::of(sink);
        let mut bag = Self {
            zip: ZipWriter::new(sink),
            at,
            settled,
            hasher: Hasher::start()?,
            base: base.to_owned(),
            pending: Vec::new(),
            packed: Vec::new(),
            tags: Vec::new(),
            written: Vec::new(),
        };
        bag.tag("bagit.txt", DECLARATION)?;
        Ok(bag)
    }

    /// Adds a file to the payload as `data/PATH`, and gives its size. `about` is the size expected, to choose the zip's fields.
    ///
    /// # Errors
    /// What the source or the sink says.
    pub fn add(
        &mut self,
        path: &str,
        about: u64,
        source: &mut dyn Read,
        ticks: &dyn Fn(u64),
    ) -> io::Result<u64> {
        let path = format!("data/{path}");
        self.start(&path, kind::method(&path), about >= LARGE)?;
        let mut bytes = 0;
        loop {
            let mut buffer = self.hasher.buffer()?;
            let len = fill(source, &mut buffer)?;
            self.zip.write_all(buffer.get(..len).unwrap_or(&[]))?;
            self.hasher.update(buffer, len)?;
            if len == 0 {
                break;
            }
            bytes += len as u64;
            ticks(len as u64);
        }
        self.hasher.end()?;
        self.written.push((path.clone(), bytes));
        self.pending.push((path, bytes));
        Ok(bytes)
    }

    /// The payload so far.
    ///
    /// # Errors
    /// If hashing stopped.
    pub fn packed(&mut self) -> io::Result<&[Packed]> {
        for (path, bytes) in self.pending.drain(..) {
            let sha256 = hex(&self.hasher.sum()?);
            self.packed.push(Packed { path, bytes, sha256 });
        }
        Ok(&self.packed)
    }

    /// Ends the bag with its manifests, and gives back the sink and what was written.
    ///
    /// # Errors
    /// What the sink says.
    pub fn finish(mut self, info: &BagInfo) -> io::Result<(W, Vec<Packed>, Written)> {
        self.packed()?;
        self.packed.sort_by(|a, b| a.path.cmp(&b.path));
        let bytes = self.packed.iter().map(|p| p.bytes).sum();
        self.tag("bag-info.txt", &info.text(bytes, self.packed.len()))?;
        let payload = manifest::write(self.packed.iter().map(|p| (p.sha256.as_str(), p.path.as_str())));
        self.tag("manifest-sha256.txt", &payload)?;
        self.tags.sort();
        let tags = manifest::write(self.tags.iter().map(|(path, sum)| (sum.as_str(), path.as_str())));
        self.tag("tagmanifest-sha256.txt", &tags)?;
        Ok((self.zip.finish()?.into_inner(), self.packed, self.written))
    }

    fn tag(&mut self, path: &str, text: &str) -> io::Result<()> {
        self.start(path, CompressionMethod::Deflated, false)?;
        self.zip.write_all(text.as_bytes())?;
        self.tags.push((path.to_owned(), hex(&Sha256::digest(text.as_bytes()))));
        self.written.push((path.to_owned(), text.len() as u64));
        Ok(())
    }

    fn start(&mut self, path: &str, method: CompressionMethod, large: bool) -> io::Result<()> {
        // Nothing that the clock or the system would choose.
        let options = SimpleFileOptions::DEFAULT
            .compression_method(method)
            .unix_permissions(0o644)
            .system(System::Unix)
            .large_file(large);
        let before = self.at.get();
        self.zip.start_file(format!("{}/{path}", self.base), options)?;
        // The header of the file before has its sums now. If nobody listens, nobody needs it.
        let _ = self.settled.send(before);
        Ok(())
    }
}

/// Reads until the buffer is full or the source at its end.
pub fn fill(source: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut len = 0;
    while let Some(rest) = buffer.get_mut(len..).filter(|rest| !rest.is_empty()) {
        match source.read(rest) {
            Ok(0) => break,
            Ok(n) => len += n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(len)
}
