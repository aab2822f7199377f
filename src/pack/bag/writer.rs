//! Writing a bag into a zip: each file is read once, and hashed while it is packed.

use std::cell::Cell;
use std::io::{self, Read, Seek, Write};
use std::rc::Rc;
use std::sync::mpsc::Sender;

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, System, ZipWriter};

use super::hashing::{Hasher, hex};
use super::position::Position;
use super::tags::{BagInfo, DECLARATION};
use super::{kind, manifest};
use crate::pack::secret::Password;

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
    /// Which of the packs of a build it is in, from 1.
    pub part: u32,
}

/// Who is told how far the zip has come.
pub struct Progress {
    /// Told of places before which nothing will change any more.
    pub settled: Sender<u64>,
    /// Told of places up to which it is written.
    pub written: Sender<u64>,
}

/// A bag being written. Same files in the same order give the same bytes on every system, unless it is encrypted.
pub struct BagWriter<'b, W: Write + Seek> {
    zip: ZipWriter<Position<W>>,
    /// Where the next byte of the zip goes.
    at: Rc<Cell<u64>>,
    progress: Progress,
    hasher: &'b Hasher,
    password: Option<&'b Password>,
    base: String,
    /// Files whose sums have not been taken from the hasher yet.
    pending: Vec<(String, u64)>,
    packed: Vec<Packed>,
    tags: Vec<(String, String)>,
}

impl<'b, W: Write + Seek> BagWriter<'b, W> {
    /// Begins a bag in a folder `base` of the zip. Another may use the hasher when [`BagWriter::packed`] was asked for.
    ///
    /// # Errors
    /// What the sink says.
    pub fn new(
        sink: W,
        base: &str,
        progress: Progress,
        hasher: &'b Hasher,
        password: Option<&'b Password>,
    ) -> io::Result<Self> {
        let (sink, at) = Position::of(sink);
        let mut bag = Self {
            zip: ZipWriter::new(sink),
            at,
            progress,
            hasher,
            password,
            base: base.to_owned(),
            pending: Vec::new(),
            packed: Vec::new(),
            tags: Vec::new(),
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
            // If nobody listens, nobody needs it; so too below.
            let _ = self.progress.written.send(self.at.get());
            ticks(len as u64);
        }
        self.hasher.end()?;
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
            self.packed.push(Packed { path, bytes, sha256, part: 1 });
        }
        Ok(&self.packed)
    }

    /// Ends the bag with its manifests, and gives back the sink and what the payload is.
    ///
    /// # Errors
    /// What the sink says.
    pub fn finish(mut self, info: &BagInfo) -> io::Result<(W, Vec<Packed>)> {
        self.packed()?;
        self.packed.sort_by(|a, b| a.path.cmp(&b.path));
        let bytes = self.packed.iter().map(|p| p.bytes).sum();
        self.tag("bag-info.txt", &info.text(bytes, self.packed.len()))?;
        let payload = manifest::write(self.packed.iter().map(|p| (p.sha256.as_str(), p.path.as_str())));
        self.tag("manifest-sha256.txt", &payload)?;
        self.tags.sort();
        let tags = manifest::write(self.tags.iter().map(|(path, sum)| (sum.as_str(), path.as_str())));
        self.tag("tagmanifest-sha256.txt", &tags)?;
        Ok((self.zip.finish()?.into_inner(), self.packed))
    }

    fn tag(&mut self, path: &str, text: &str) -> io::Result<()> {
        self.start(path, CompressionMethod::Deflated, false)?;
        self.zip.write_all(text.as_bytes())?;
        self.tags.push((path.to_owned(), hex(&Sha256::digest(text.as_bytes()))));
        Ok(())
    }

    fn start(&mut self, path: &str, method: CompressionMethod, large: bool) -> io::Result<()> {
        // Nothing that the clock or the system would choose.
        let mut options = SimpleFileOptions::DEFAULT
            .compression_method(method)
            .unix_permissions(0o644)
            .system(System::Unix)
            .large_file(large);
        if let Some(password) = self.password {
            options = options.with_aes_encryption_bytes(AesMode::Aes256, password.bytes());
        }
        let before = self.at.get();
        self.zip.start_file(format!("{}/{path}", self.base), options)?;
        // The header of the file before has its sums now.
        let _ = self.progress.settled.send(before);
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
