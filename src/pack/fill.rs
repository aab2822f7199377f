//! Filling the packs of a build: documents and lists by path, in one pack or in parts, then the same index over all of
//! them into each.

use std::ops::Range;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::PackError;
use super::bag::{BagInfo, Packed, Part, SMALL, hex, manner};
use super::book::Making;
use super::build::BuildInput;
use super::gap::Gap;
use super::index::{self, Index, Told};
use super::listed::ListOutcome;
use super::opened::{Filled, Open};
use super::payload::Source;
use super::plan::{COVER, INDEX, Plan};
use super::scout::Scout;
use super::written::Written;
use super::{cover, parts};

/// Everything that goes into the packs.
pub(super) struct Job<'j> {
    pub(super) input: &'j BuildInput<'j>,
    pub(super) plan: &'j Plan<'j>,
    pub(super) making: &'j Making<'j>,
    pub(super) standing: &'j [Gap],
    pub(super) outcomes: &'j [ListOutcome<'j>],
    pub(super) written: Option<&'j Written>,
}

impl Job<'_> {
    /// Fills and checks every pack.
    pub(super) fn fill(&self) -> Result<Vec<Filled>, PackError> {
        let cover = self.making.temp.join(COVER);
        let mut sources = self.sources();
        self.cover(&cover, &sources)?;
        // First, so that it is in the first part.
        sources.insert(0, Source::made(COVER, &cover));
        let ranges = self.split(&sources)?;
        let scout = self.scout(&sources)?;
        let mut open = Vec::with_capacity(ranges.len());
        for (number, range) in (1..).zip(&ranges) {
            let part = self.part(number, ranges.len());
            let mut pack = Open::begin(self.input, self.making.temp, part)?;
            pack.add_all(self.input, number, &scout, sources.get(range.clone()).unwrap_or_default())?;
            open.push(pack);
        }
        let mut packed: Vec<Packed> = open.iter().flat_map(|pack| pack.packed.clone()).collect();
        packed.sort_by(|a, b| a.path.cmp(&b.path));
        let index = self.index(&packed, ranges.len())?;
        open.into_iter()
            .map(|pack| {
                let info = self.bag_info(pack.part.clone());
                pack.finish(self.input, &index, &info)
            })
            .collect()
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

    /// Sends the scout to the large ones.
    fn scout(&self, sources: &[Source<'_>]) -> Result<Scout, PackError> {
        let encrypted = self.input.packing.password.is_some();
        let mut large = Vec::new();
        for source in sources {
            if source.size()? > SMALL {
                large.push((source.file.to_owned(), manner(source.path, encrypted)));
            }
        }
        Scout::send(large).map_err(|e| PackError::file(self.input.out, &e))
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
