//! Writing a bag into a zip, from front to back: hashed while it is packed, and so is the zip.

mod small;

use std::fs::File;
use std::io::{self, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, System, ZipWriter};

use crate::files::fill;
use crate::pack::bag::front::{Front, Passing};
use crate::pack::bag::header::Header;
use crate::pack::bag::measure::{BUFFER, Manner, Measured, Tally};
use crate::pack::bag::sum::{Stream, hex};
use crate::pack::bag::tags::{BagInfo, DECLARATION};
use crate::pack::bag::{kind, manifest};
use crate::pack::secret::Password;

/// Files that may reach this size need the zip's larger fields.
const LARGE: u64 = 0xffff_0000;

/// How hard manifests are packed: sums hardly pack at all.
const LIGHTLY: i64 = 1;

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

/// A bag that is whole.
pub struct Whole {
    /// What its payload is, by path.
    pub packed: Vec<Packed>,
    /// The size of the zip.
    pub bytes: u64,
    /// The SHA-256 of the zip in hex.
    pub sha256: String,
}

/// A bag being written. Same files in the same order give the same bytes on every system, unless it is encrypted.
pub struct BagWriter<'b> {
    /// Before the zip, since it is dropped before.
    front: Sink,
    zip: ZipWriter<Front>,
    password: Option<&'b Password>,
    base: String,
    packed: Vec<Packed>,
    /// Which of the packed have no sum yet: they are hashed on their way.
    unsummed: Vec<usize>,
    tags: Vec<(String, String)>,
    buffer: Vec<u8>,
    /// A small file, whole.
    small: Vec<u8>,
}

/// The front of a zip; when nobody wants it any more, the writer of the zip need not end it.
struct Sink(Front);

impl Drop for Sink {
    fn drop(&mut self) {
        self.0.give_up();
    }
}

impl<'b> BagWriter<'b> {
    /// Begins a bag in a folder `base` of the zip that goes to this file.
    ///
    /// # Errors
    /// What the disk says.
    pub fn new(file: File, base: &str, password: Option<&'b Password>) -> io::Result<Self> {
        let front = Front::of(file);
        let mut bag = Self {
            zip: ZipWriter::new(front.clone()),
            front: Sink(front),
            password,
            base: base.to_owned(),
            packed: Vec::new(),
            unsummed: Vec::new(),
            tags: Vec::new(),
            buffer: vec![0; BUFFER],
            small: Vec::new(),
        };
        bag.tag("bagit.txt", DECLARATION)?;
        Ok(bag)
    }

    /// Adds a file of so many bytes to the payload as `data/PATH`; a large one must have been measured. Says whether there were
    /// so many, and it was when it was measured what it is now. That a small one has not grown is for the caller to see.
    ///
    /// # Errors
    /// What the source or the disk says.
    pub fn add(
        &mut self,
        path: &str,
        size: u64,
        measured: Option<&Measured>,
        source: &mut dyn Read,
        ticks: &dyn Fn(u64),
    ) -> io::Result<bool> {
        if measured.is_none() && !self.manner(path).summed {
            return self.add_small(path, size, source, ticks);
        }
        let path = format!("data/{path}");
        let method = kind::method(&path);
        let passes = measured.is_some() && method == CompressionMethod::Stored && self.password.is_none();
        let mut tally = Tally::new(measured.is_none());
        self.start(&path, method, None, size >= LARGE, measured)?;
        while tally.bytes <= size {
            let before = tally.bytes;
            if passes { self.pass(source, &mut tally) } else { self.copy(source, &mut tally) }?;
            if tally.bytes == before {
                break;
            }
            ticks(tally.bytes - before);
        }
        Ok(self.end(path, size, measured, tally))
    }

    /// Notes a file that was packed, if it was what was measured and of that size: says whether.
    fn end(&mut self, path: String, size: u64, measured: Option<&Measured>, tally: Tally) -> bool {
        let Tally { bytes, crc, sum } = tally;
        if bytes != size
            || measured.is_some_and(|before| before.bytes != bytes || before.crc != crc.finalize())
        {
            return false;
        }
        let sum = measured.map_or_else(|| sum.map(Stream::finish), |measured| measured.sum);
        if sum.is_none() {
            self.front.0.end_document();
            self.unsummed.push(self.packed.len());
        }
        let sha256 = sum.map_or_else(String::new, |sum| hex(&sum));
        self.packed.push(Packed { path, bytes, sha256, part: 1 });
        true
    }

    /// Writes the next part of a file.
    fn copy(&mut self, source: &mut dyn Read, tally: &mut Tally) -> io::Result<()> {
        let len = fill(source, &mut self.buffer)?;
        let read = self.buffer.get(..len).unwrap_or_default();
        tally.add(read);
        self.zip.write_all(read)
    }

    /// Writes the next part of a file that lies in the zip as it is: it is read into its place.
    fn pass(&mut self, source: &mut dyn Read, tally: &mut Tally) -> io::Result<()> {
        let mut block = self.front.0.lend()?;
        let len = fill(source, block.room())?;
        let read = block.room().get(..len).unwrap_or_default();
        tally.add(read);
        self.zip.write_all(read)?;
        self.front.0.take_back(block, len);
        Ok(())
    }

    /// How a file of this path is to be measured.
    pub fn manner(&self, path: &str) -> Manner {
        manner(path, self.password.is_some())
    }

    /// The payload so far, seen onto the disk.
    ///
    /// # Errors
    /// What the disk says.
    pub fn packed(&mut self) -> io::Result<&[Packed]> {
        for (at, sum) in self.unsummed.drain(..).zip(self.front.0.sums()?) {
            if let Some(packed) = self.packed.get_mut(at) {
                packed.sha256 = hex(&sum);
            }
        }
        Ok(&self.packed)
    }

    /// Ends the bag with its manifests, and says what it is.
    ///
    /// # Errors
    /// What the disk says.
    pub fn finish(mut self, info: &BagInfo) -> io::Result<Whole> {
        self.packed()?;
        self.packed.sort_by(|a, b| a.path.cmp(&b.path));
        let bytes = self.packed.iter().map(|p| p.bytes).sum();
        self.tag("bag-info.txt", &info.text(bytes, self.packed.len()))?;
        let payload = manifest::write(self.packed.iter().map(|p| (p.sha256.as_str(), p.path.as_str())));
        self.tag("manifest-sha256.txt", &payload)?;
        self.tags.sort();
        let tags = manifest::write(self.tags.iter().map(|(path, sum)| (sum.as_str(), path.as_str())));
        self.tag("tagmanifest-sha256.txt", &tags)?;
        self.front.0.hold();
        let (bytes, sum) = self.zip.finish()?.finish()?;
        Ok(Whole { packed: self.packed, bytes, sha256: hex(&sum) })
    }

    fn tag(&mut self, path: &str, text: &str) -> io::Result<()> {
        self.start(path, CompressionMethod::Deflated, Some(LIGHTLY), false, None)?;
        self.zip.write_all(text.as_bytes())?;
        let mut sum = Stream::default();
        sum.update(text.as_bytes());
        self.tags.push((path.to_owned(), hex(&sum.finish())));
        Ok(())
    }

    /// The header of a file.
    fn header(&self, path: &str, large: bool) -> Header {
        Header { name: self.base.len() + 1 + path.len(), large, encrypted: self.password.is_some() }
    }

    fn start(
        &mut self,
        path: &str,
        method: CompressionMethod,
        level: Option<i64>,
        large: bool,
        measured: Option<&Measured>,
    ) -> io::Result<()> {
        // Nothing that the clock or the system would choose.
        let mut options = SimpleFileOptions::DEFAULT
            .compression_method(method)
            .compression_level(level)
            .unix_permissions(0o644)
            .system(System::Unix)
            .large_file(large);
        if let Some(password) = self.password {
            options = options.with_aes_encryption_bytes(AesMode::Aes256, password.bytes());
        }
        let header = self.header(path, large);
        self.front.0.hold();
        self.zip.start_file(format!("{}/{path}", self.base), options)?;
        let passing = |of: &Measured| if of.sum.is_none() { Passing::Document } else { Passing::Other };
        self.front.0.begun(&header, measured.map(|of| (of, passing(of))))
    }
}

/// How a file of this path will be packed. If it lies in the zip as it is, its sum is taken on its way there.
pub fn manner(path: &str, encrypted: bool) -> Manner {
    let deflated = kind::method(path) == CompressionMethod::Deflated;
    Manner { deflated, encrypted, summed: deflated || encrypted }
}
