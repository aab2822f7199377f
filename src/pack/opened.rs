//! A pack that is being written, until it is whole and looked at.

use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

use super::PackError;
use super::bag::{BagInfo, BagWriter, Packed, Part, Whole};
use super::build::{BuildInput, Zip};
use super::output::Output;
use super::payload::{Source, add};
use super::plan::{INDEX, Plan};
use super::receipt::Document;
use super::scout::Scout;
use super::verify;

/// A pack that is whole and on the disk, but has not got its name yet.
pub(super) struct Filled {
    output: Output,
    bytes: u64,
    sha256: String,
    files: usize,
    /// What of it is alone in its part, since it is larger than a part should be.
    oversize: Option<String>,
    /// The documents in it.
    documents: Vec<Document>,
}

impl Filled {
    /// Gives the pack its name.
    pub(super) fn persist(self) -> Result<Zip, PackError> {
        let Self { output, bytes, sha256, files, oversize, documents } = self;
        Ok(Zip { path: output.persist()?, bytes, sha256, files, oversize, documents })
    }
}

/// A pack that is being written.
pub(super) struct Open<'o> {
    bag: BagWriter<'o>,
    output: Output,
    /// Which part of the pack it is, if there are several.
    pub(super) part: Option<Part>,
    /// What is in it so far: documents, lists and the covering note.
    pub(super) packed: Vec<Packed>,
    /// The documents among them.
    documents: Vec<Document>,
}

impl<'o> Open<'o> {
    /// Begins the pack, or this part of it, in a folder beside its place.
    pub(super) fn begin(input: &BuildInput<'o>, temp: &Path, part: Option<Part>) -> Result<Self, PackError> {
        let base = part.as_ref().map_or_else(|| input.name(), Part::name);
        let output = Output::begin(temp, input.out.join(format!("{base}.zip")))?;
        let failed = |e: std::io::Error| PackError::file(output.target(), &e);
        let bag = BagWriter::new(output.file()?, &base, input.packing.password).map_err(failed)?;
        Ok(Self { bag, output, part, packed: Vec::new(), documents: Vec::new() })
    }

    /// Adds these sources. Each must be what it was when the repository was loaded.
    pub(super) fn add_all(
        &mut self,
        input: &BuildInput<'_>,
        number: u32,
        scout: &Scout,
        sources: &[Source<'_>],
    ) -> Result<(), PackError> {
        for source in sources {
            add(&mut self.bag, source, Some(scout), input.ticks, self.output.target())?;
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

    /// Notes which documents of this plan are in it.
    pub(super) fn note_documents(&mut self, plan: &Plan<'_>) {
        self.documents = Document::all(plan, &self.packed);
    }

    /// Adds the index, ends the pack, and looks at it as its receiver would, but for the sums of documents.
    pub(super) fn finish(
        mut self,
        input: &BuildInput<'_>,
        index: &Path,
        info: &BagInfo,
    ) -> Result<Filled, PackError> {
        let target = self.output.target().to_owned();
        let failed = |e: std::io::Error| PackError::file(&target, &e);
        add(&mut self.bag, &Source::made(INDEX, index), None, input.ticks, &target)?;
        let Whole { packed, bytes, sha256 } = self.bag.finish(info).map_err(failed)?;
        let (packing, output) = (&input.packing, &self.output);
        // It is looked at while the disk takes the last of it.
        let (on_disk, looked) = thread::scope(|scope| {
            let on_disk = scope.spawn(|| output.sync());
            let looked = verify::look(output.path(), packing.password);
            (on_disk.join().unwrap_or_else(|panic| resume_unwind(panic)), looked)
        });
        on_disk?;
        if !looked?.is_sound() {
            return Err(PackError::NotWritten(target.display().to_string()));
        }
        let alone = self.packed.first().filter(|_| packing.most.is_some_and(|most| bytes > most));
        let oversize = alone.map(|packed| packed.path.clone());
        let files = packed.len();
        Ok(Filled { output: self.output, bytes, sha256, files, oversize, documents: self.documents })
    }
}
