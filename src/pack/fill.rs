//! Filling the packs of a build: documents and lists by path, in one pack or in parts, then the same index over all of
//! them into each.

use std::fs::File;
use std::ops::Range;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::PackError;
use super::bag::{BagInfo, BagWriter, Hasher, Packed, Part, Progress, hex};
use super::book::Making;
use super::build::BuildInput;
use super::flush::Flusher;
use super::gap::Gap;
use super::index::{self, Index, Told};
use super::listed::ListOutcome;
use super::output::Output;
use super::payload::{Source, add};
use super::plan::{COVER, INDEX, Plan};
use super::trail::Trail;
use super::written::Written;
use super::{cover, parts, verify};

/// Everything that goes into the packs.
pub(super) struct Job<'j> {
    pub(super) input: &'j BuildInput<'j>,
    pub(super) plan: &'j Plan<'j>,
    pub(super) making: &'j Making<'j>,
    pub(super) standing: &'j [Gap],
    pub(super) outcomes: &'j [ListOutcome<'j>],
    pub(super) written: Option<&'j Written>,
}

/// A pack that is whole and on the disk, but has not got its name yet.
pub(super) struct Filled {
    pub(super) output: Output,
    pub(super) bytes: u64,
    pub(super) sha256: String,
    pub(super) files: usize,
    /// What of it is alone in its part, since it is larger than a part should be.
    pub(super) oversize: Option<String>,
    /// Documents, lists and the covering note.
    pub(super) packed: Vec<Packed>,
}

impl Job<'_> {
    /// Fills and checks every pack.
    pub(super) fn fill(&self) -> Result<Vec<Filled>, PackError> {
        let hasher = Hasher::start().map_err(|e| PackError::file(self.input.out, &e))?;
        let cover = self.making.temp.join(COVER);
        let mut sources = self.sources();
        self.cover(&cover, &sources)?;
        // First, so that it is in the first part.
        sources.insert(0, Source::made(COVER, &cover));
        let ranges = self.split(&sources)?;
        let mut open = Vec::with_capacity(ranges.len());
        for (number, range) in (1..).zip(&ranges) {
            let part = self.part(number, ranges.len());
            let mut pack = Open::begin(self, part, &hasher)?;
            pack.add_all(self, number, sources.get(range.clone()).unwrap_or_default())?;
            open.push(pack);
        }
        let mut packed: Vec<Packed> = open.iter().flat_map(|pack| pack.packed.clone()).collect();
        packed.sort_by(|a, b| a.path.cmp(&b.path));
        let index = self.index(&packed, ranges.len())?;
        open.into_iter().map(|pack| pack.finish(self, &index)).collect()
    }

    /// Documents, lists and what is written from statements, by path.
    fn sources(&self) -> Vec<Source<'_>> {
        let documents = self.plan.files.iter().map(|file| Source::document(file, self.input.seen));
        let lists = self.outcomes.iter().filter(|o| o.written.is_ok());
        let written = self.written.map(|written| Source::made(&written.path, &written.file));
        let mut sources: Vec<Source<'_>> =
            documents.chain(lists.map(|o| Source::made(&o.path, &o.file))).chain(written).collect();
        sources.sort_by(|a, b| a.path.cmp(b.path));
        sources
    }

    /// Which sources go into which part.
    fn split(&self, sources: &[Source<'_>]) -> Result<Vec<Range<usize>>, PackError> {
        let all = 0..sources.len();
        let Some(most) = self.input.packing.most else { return Ok(vec![all]) };
        let before = self.input.longest_name().len() + "/data/".len();
        let guessed = guessed(sources)?;
        let costs: Vec<u64> = guessed.iter().map(|p| parts::cost(before, &p.path, p.bytes)).collect();
        let index = self.index(&guessed, 2)?;
        let bytes = std::fs::metadata(&index).map_err(|e| PackError::file(&index, &e))?.len();
        let index = bytes + bytes / 20 + (8 << 10);
        match parts::room(most, index) {
            Some(room) => Ok(parts::split(&costs, room)),
            None => Err(PackError::PartTooSmall { least: index }),
        }
    }

    fn part(&self, number: u32, of: usize) -> Option<Part> {
        let of = u32::try_from(of).ok().filter(|of| *of > 1)?;
        Some(Part { group: self.input.name(), of, number })
    }

    /// Writes the index, and says where it is.
    fn index(&self, packed: &[Packed], parts: usize) -> Result<PathBuf, PackError> {
        let file = self.making.temp.join(INDEX);
        index::write(&file, &self.about(packed, parts), self.making)?;
        Ok(file)
    }

    /// Writes the covering note of these sources.
    fn cover(&self, file: &Path, sources: &[Source<'_>]) -> Result<(), PackError> {
        let parts = if self.input.packing.most.is_some() { 2 } else { 1 };
        let guessed = guessed(sources)?;
        cover::write(file, &self.about(&guessed, parts), self.making, self.outcomes, &self.input.name())
    }

    fn about<'a>(&'a self, packed: &'a [Packed], parts: usize) -> Index<'a> {
        let BuildInput { framework, repository, told, packing, .. } = *self.input;
        let encrypted = packing.password.is_some();
        let told = Told { gaps: self.standing, ..told };
        let as_of = self.input.as_of.date();
        Index { framework, repository, plan: self.plan, packed, parts, encrypted, told, as_of }
    }

    fn bag_info(&self, part: Option<Part>) -> BagInfo {
        let area = &self.input.repository.settings.area;
        BagInfo {
            organization: area.clone(),
            date: self.input.as_of.date(),
            description: format!("{area}: {}, {}", self.plan.stage.title, self.input.framework.title),
            agent: format!("sendpack {}", self.input.version),
            part,
        }
    }
}

/// Sources as they will be packed, with sums that are as long as the right ones: enough to tell how much room they take.
fn guessed(sources: &[Source<'_>]) -> Result<Vec<Packed>, PackError> {
    let guess = |source: &Source<'_>| {
        let path = format!("data/{}", source.path);
        let sha256 = hex(&Sha256::digest(&path));
        Ok(Packed { path, bytes: source.size()?, sha256, part: 1 })
    };
    sources.iter().map(guess).collect()
}

/// A pack that is being written.
struct Open<'o> {
    bag: BagWriter<'o, File>,
    output: Output,
    trail: Trail,
    flusher: Flusher,
    part: Option<Part>,
    packed: Vec<Packed>,
}

impl<'o> Open<'o> {
    fn begin(job: &Job<'o>, part: Option<Part>, hasher: &'o Hasher) -> Result<Self, PackError> {
        let base = part.as_ref().map_or_else(|| job.input.name(), Part::name);
        let output = Output::begin(job.making.temp, job.input.out.join(format!("{base}.zip")))?;
        let failed = |e: std::io::Error| PackError::file(output.target(), &e);
        let trail = Trail::follow(output.reopen()?).map_err(failed)?;
        let flusher = Flusher::start(output.file()?).map_err(failed)?;
        let progress = Progress { settled: trail.settled(), written: flusher.written() };
        let password = job.input.packing.password;
        let bag = BagWriter::new(output.file()?, &base, progress, hasher, password).map_err(failed)?;
        Ok(Self { bag, output, trail, flusher, part, packed: Vec::new() })
    }

    /// Adds these sources. Each must be what it was when the repository was loaded.
    fn add_all(&mut self, job: &Job<'_>, number: u32, sources: &[Source<'_>]) -> Result<(), PackError> {
        for source in sources {
            add(&mut self.bag, source, job.input.ticks, self.output.target())?;
        }
        let packed = self.bag.packed().map_err(|e| PackError::file(self.output.target(), &e))?;
        for (source, packed) in sources.iter().zip(packed) {
            if source.sha256.is_some_and(|sum| sum != packed.sha256) {
                return Err(PackError::Changed(source.shown.clone()));
            }
            self.packed.push(Packed { part: number, ..packed.clone() });
        }
        Ok(())
    }

    /// Adds the index, ends the pack, and looks at it as its receiver would, but for the sums of documents.
    fn finish(mut self, job: &Job<'_>, index: &Path) -> Result<Filled, PackError> {
        let target = self.output.target().to_owned();
        let failed = |e: std::io::Error| PackError::file(&target, &e);
        add(&mut self.bag, &Source::made(INDEX, index), job.input.ticks, &target)?;
        let (_, packed) = self.bag.finish(&job.bag_info(self.part)).map_err(failed)?;
        self.flusher.finish();
        let (bytes, sha256) = self.trail.finish().map_err(failed)?;
        self.output.sync()?;
        let packing = &job.input.packing;
        if !verify::look(self.output.path(), packing.password)?.is_sound() {
            return Err(PackError::NotWritten(target.display().to_string()));
        }
        let alone = self.packed.first().filter(|_| packing.most.is_some_and(|most| bytes > most));
        let oversize = alone.map(|packed| packed.path.clone());
        let files = packed.len();
        Ok(Filled { output: self.output, bytes, sha256, files, oversize, packed: self.packed })
    }
}
