//! Compound files: streams in chains of sectors, found by a directory (MS-CFB).

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use crate::table::TableError;
use crate::table::bytes::{u16_at, u32_at};
use crate::table::fault::{damaged, reading};

/// Streams shorter than this are kept in small sectors.
const SMALL: u64 = 4096;
/// Length of a small sector.
const SMALL_SECTOR: u64 = 64;
/// Length of a directory entry.
const ENTRY: usize = 128;
/// Numbers from here on are no sectors.
const NO_SECTOR: u32 = 0xffff_fffa;

/// An opened compound file.
pub(crate) struct Compound {
    file: File,
    length: u64,
    shift: u32,
    /// The sector that follows each sector.
    next: Vec<u32>,
    entries: Vec<Entry>,
    small_start: u32,
}

/// An entry of the directory.
struct Entry {
    name: String,
    start: u32,
    length: u64,
}

/// A stream's pieces, in order.
#[derive(Clone)]
pub(crate) struct Pieces {
    offsets: Vec<u64>,
    size: u64,
    length: u64,
}

impl Compound {
    /// Reads the tables and the directory of a file.
    pub(crate) fn open(mut file: File) -> Result<Self, TableError> {
        let length = file.metadata().map_err(|e| reading(&e))?.len();
        let mut header = [0; 512];
        file.seek(SeekFrom::Start(0)).map_err(|e| reading(&e))?;
        file.read_exact(&mut header).map_err(|e| reading(&e))?;
        let shift = u32::from(u16_at(&header, 30).unwrap_or(0));
        if shift != 9 && shift != 12 {
            return Err(damaged());
        }
        let at = |at: usize| u32_at(&header, at).unwrap_or(NO_SECTOR);
        let small_start = at(60);
        let mut compound = Self { file, length, shift, next: Vec::new(), entries: Vec::new(), small_start };
        compound.load_next(&header[76..], at(68))?;
        compound.load_directory(at(48))?;
        Ok(compound)
    }

    /// The names in the directory.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// The pieces of a stream; None if there is no such stream.
    pub(crate) fn pieces(&mut self, name: &str) -> Result<Option<Pieces>, TableError> {
        let Some(entry) = self.entries.iter().find(|e| e.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        let (start, length) = (entry.start, entry.length);
        if length >= SMALL {
            return Ok(Some(Pieces { offsets: self.chain(start)?, size: 1 << self.shift, length }));
        }
        let root = self.entries.first().ok_or_else(damaged)?.start;
        let container = self.chain(root)?;
        let next = self.numbers(self.small_start)?;
        let per_sector = (1 << self.shift) / SMALL_SECTOR;
        let place = |small: u32| {
            let sector = usize::try_from(u64::from(small) / per_sector).ok()?;
            Some(container.get(sector)? + u64::from(small) % per_sector * SMALL_SECTOR)
        };
        let offsets =
            follow(&next, start)?.into_iter().map(place).collect::<Option<_>>().ok_or_else(damaged)?;
        Ok(Some(Pieces { offsets, size: SMALL_SECTOR, length }))
    }

    /// A stream from `from` on.
    pub(crate) fn stream<'a>(&'a self, pieces: &'a Pieces, from: u64) -> Stream<'a> {
        Stream { file: &self.file, pieces, at: from }
    }

    /// Loads which sector follows which, from the list in the header and its own chain.
    fn load_next(&mut self, listed: &[u8], more: u32) -> Result<(), TableError> {
        let most = self.length >> self.shift;
        let mut tables: Vec<u32> = (0..109).filter_map(|i| u32_at(listed, i * 4)).collect();
        let mut at = more;
        while at < NO_SECTOR {
            let sector = self.sector(at)?;
            let numbers = sector.len() / 4;
            tables.extend((0..numbers - 1).filter_map(|i| u32_at(&sector, i * 4)));
            at = u32_at(&sector, (numbers - 1) * 4).unwrap_or(NO_SECTOR);
            if tables.len() as u64 > most + 256 {
                return Err(damaged());
            }
        }
        for table in tables.into_iter().filter(|t| *t < NO_SECTOR) {
            let sector = self.sector(table)?;
            self.next.extend(sector.chunks_exact(4).filter_map(|n| u32_at(n, 0)));
            if self.next.len() as u64 > most + 2048 {
                break;
            }
        }
        Ok(())
    }

    fn load_directory(&mut self, start: u32) -> Result<(), TableError> {
        // No workbook names thousands of streams.
        for offset in self.chain(start)?.into_iter().take(4096) {
            let sector = self.sector_at(offset)?;
            for entry in sector.chunks_exact(ENTRY) {
                let letters = usize::from(u16_at(entry, 64).unwrap_or(0)).min(64) / 2;
                let units: Vec<u16> =
                    (0..letters.saturating_sub(1)).filter_map(|i| u16_at(entry, i * 2)).collect();
                let (start, length) = (u32_at(entry, 116), u32_at(entry, 120));
                if let (Some(start), Some(length)) = (start, length) {
                    let name = String::from_utf16_lossy(&units);
                    self.entries.push(Entry { name, start, length: length.into() });
                }
            }
        }
        Ok(())
    }

    /// The offsets of the sectors of a chain.
    fn chain(&self, start: u32) -> Result<Vec<u64>, TableError> {
        Ok(follow(&self.next, start)?.into_iter().map(|sector| self.offset(sector)).collect())
    }

    /// The numbers in the sectors of a chain.
    fn numbers(&mut self, start: u32) -> Result<Vec<u32>, TableError> {
        let mut numbers = Vec::new();
        for offset in self.chain(start)? {
            let sector = self.sector_at(offset)?;
            numbers.extend(sector.chunks_exact(4).filter_map(|n| u32_at(n, 0)));
        }
        Ok(numbers)
    }

    fn offset(&self, sector: u32) -> u64 {
        (u64::from(sector) + 1) << self.shift
    }

    fn sector(&mut self, sector: u32) -> Result<Vec<u8>, TableError> {
        self.sector_at(self.offset(sector))
    }

    fn sector_at(&mut self, offset: u64) -> Result<Vec<u8>, TableError> {
        let mut sector = vec![0; 1 << self.shift];
        self.file.seek(SeekFrom::Start(offset)).map_err(|e| reading(&e))?;
        self.file.read_exact(&mut sector).map_err(|e| reading(&e))?;
        Ok(sector)
    }
}

/// The numbers of a chain; one that runs in a circle is damaged.
fn follow(next: &[u32], start: u32) -> Result<Vec<u32>, TableError> {
    let (mut chain, mut at) = (Vec::new(), start);
    while at < NO_SECTOR {
        if chain.len() > next.len() {
            return Err(damaged());
        }
        chain.push(at);
        at = *next.get(at as usize).ok_or_else(damaged)?;
    }
    Ok(chain)
}

/// A stream being read.
pub(crate) struct Stream<'a> {
    file: &'a File,
    pieces: &'a Pieces,
    at: u64,
}

impl Read for Stream<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let Pieces { offsets, size, length } = self.pieces;
        let left = length.saturating_sub(self.at);
        let piece = usize::try_from(self.at / size).ok().and_then(|i| offsets.get(i));
        let (Some(offset), true) = (piece, left > 0) else { return Ok(0) };
        let within = self.at % size;
        let count = (size - within).min(left).min(out.len() as u64);
        let mut file = self.file;
        file.seek(SeekFrom::Start(offset + within))?;
        let count = file.read(&mut out[..usize::try_from(count).unwrap_or(0)])?;
        self.at += count as u64;
        Ok(count)
    }
}
