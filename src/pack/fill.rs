//! Filling the packs of a build: documents and lists by path, in one pack or in parts, then the same index over all of
//! them into each.

use std::ops::Range;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::mpsc::channel;
use std::thread;

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
        let expected = expected(&sources, &ranges)?;
        let index = self.making.temp.join(INDEX);
        let (about, file, making) = (self.about(&expected, ranges.len()), &index, self.making);
        // The index is written beside them. It wants their sums last.
        let (tell, told) = channel();
        let open = thread::scope(|scope| {
            // Dropped on the way out, so that the index does not wait for what will not come.
            let tell = tell;
            let written = scope.spawn(move || index::write(file, &about, making, || told.recv().ok()));
            let mut open = self.pack(&sources, &ranges)?;
            // An index that could not be written says so itself.
            let _ = tell.send(packed(&open));
            open.iter_mut().for_each(|pack| pack.note_documents(self.plan));
            written.join().unwrap_or_else(|panic| resume_unwind(panic)).map(|()| open)
        })?;
        open.into_iter()
            .map(|pack| {
                let info = self.bag_info(pack.part.clone());
                pack.finish(self.input, &index, &info)
            })
            .collect()
    }

    /// Packs the sources, each range of them into a part.
    fn pack<'o>(
        &'o self,
        sources: &[Source<'_>],
        ranges: &[Range<usize>],
    ) -> Result<Vec<Open<'o>>, PackError> {
        let scout = self.scout(sources)?;
        let mut open = Vec::with_capacity(ranges.len());
        for (number, range) in (1..).zip(ranges) {
            let part = self.part(number, ranges.len());
            let mut pack = Open::begin(self.input, self.making.temp, part)?;
            pack.add_all(self.input, number, &scout, sources.get(range.clone()).unwrap_or_default())?;
            open.push(pack);
        }
        Ok(open)
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
        let cost =
            |source: &Source<'_>| Ok(parts::cost(before, &format!("data/{}", source.path), source.size()?));
        let costs = sources.iter().map(cost).collect::<Result<Vec<u64>, PackError>>()?;
        let guessed = guessed(sources)?;
        let index = self.making.temp.join(INDEX);
        index::write(&index, &self.about(&guessed, 2), self.making, || Some(guessed.clone()))?;
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

    /// Writes the covering note of these sources.
    fn cover(&self, file: &Path, sources: &[Source<'_>]) -> Result<(), PackError> {
        let parts = if self.input.packing.most.is_some() { 2 } else { 1 };
        let expected = expected(sources, &[])?;
        cover::write(file, &self.about(&expected, parts), self.making, self.outcomes, &self.input.name())
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

/// Sources as they will be packed, each range of them in a part, by path; but for their sums.
fn expected(sources: &[Source<'_>], ranges: &[Range<usize>]) -> Result<Vec<Packed>, PackError> {
    let part = |at| (1..).zip(ranges).find(|(_, range)| range.contains(&at)).map_or(1, |(part, _)| part);
    let expect = |(at, source): (usize, &Source<'_>)| {
        let path = format!("data/{}", source.path);
        Ok(Packed { path, bytes: source.size()?, sha256: String::new(), part: part(at) })
    };
    let mut expected = sources.iter().enumerate().map(expect).collect::<Result<Vec<_>, PackError>>()?;
    expected.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(expected)
}

/// Sources as they will be packed, with sums that are as long as the right ones: enough to tell how much room they take.
fn guessed(sources: &[Source<'_>]) -> Result<Vec<Packed>, PackError> {
    let mut guessed = expected(sources, &[])?;
    guessed.iter_mut().for_each(|packed| packed.sha256 = hex(&Sha256::digest(&packed.path)));
    Ok(guessed)
}

/// What was packed into all parts, by path.
fn packed(open: &[Open<'_>]) -> Vec<Packed> {
    let mut packed: Vec<Packed> = open.iter().flat_map(|pack| pack.packed.clone()).collect();
    packed.sort_by(|a, b| a.path.cmp(&b.path));
    packed
}
