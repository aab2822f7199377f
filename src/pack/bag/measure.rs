//! What a large file will be in a zip, found by reading it once before: so that its header can be written first.

use std::io::{self, Read, Write};

use crc32fast::Hasher as Crc;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::sum::{Stream, Sum};
use crate::files::fill;

/// Files of at most so many bytes are not measured ahead: there is room for one of them.
pub const SMALL: u64 = 1 << 20;

/// How much is read at once, here and when it is packed: how content deflates may depend on the pieces in which it comes.
pub(super) const BUFFER: usize = 256 << 10;

/// What encryption adds: salt, a check of the password, and a code over all.
const ENCRYPTION: u64 = 16 + 2 + 10;

/// How a file will be packed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    pub(super) deflated: bool,
    pub(super) encrypted: bool,
    /// Whether its sum is taken while it is measured, and not while it is packed.
    pub summed: bool,
}

/// What a file is like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    pub(super) bytes: u64,
    pub(super) crc: u32,
    /// How much it takes in the zip.
    pub(super) packed: u64,
    pub(super) sum: Option<Sum>,
}

impl Measured {
    /// What lies in a zip as it is, and gets its sum there.
    pub(super) fn as_it_is(whole: &[u8]) -> Self {
        let bytes = whole.len() as u64;
        Self { bytes, crc: crc32fast::hash(whole), packed: bytes, sum: None }
    }

    /// Reads a file to its end.
    ///
    /// # Errors
    /// What the source says.
    pub fn of(source: &mut dyn Read, manner: Manner) -> io::Result<Self> {
        let mut tally = Tally::new(manner.summed);
        let mut deflated = manner.deflated.then(|| DeflateEncoder::new(Count(0), Compression::default()));
        let mut buffer = vec![0; BUFFER];
        loop {
            let len = fill(source, &mut buffer)?;
            let read = buffer.get(..len).unwrap_or_default();
            if read.is_empty() {
                break;
            }
            tally.add(read);
            deflated.iter_mut().try_for_each(|deflated| deflated.write_all(read))?;
        }
        let packed = deflated.map_or(Ok(tally.bytes), |deflated| deflated.finish().map(|count| count.0))?;
        let packed = packed + if manner.encrypted { ENCRYPTION } else { 0 };
        let Tally { bytes, crc, sum } = tally;
        Ok(Self { bytes, crc: crc.finalize(), packed, sum: sum.map(Stream::finish) })
    }
}

/// What is known of a file, as far as it was read.
pub(super) struct Tally {
    pub(super) bytes: u64,
    pub(super) crc: Crc,
    pub(super) sum: Option<Stream>,
}

impl Tally {
    pub(super) fn new(summed: bool) -> Self {
        Self { bytes: 0, crc: Crc::new(), sum: summed.then(Stream::default) }
    }

    pub(super) fn add(&mut self, read: &[u8]) {
        self.bytes += read.len() as u64;
        self.crc.update(read);
        self.sum.iter_mut().for_each(|sum| sum.update(read));
    }
}

/// Counts what is written.
struct Count(u64);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
