//! Documents of the repository that stand in an earlier pack, as they are or as they were.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::counted::Occasion;
use crate::evidence::{self, Document, Repository};
use crate::pack::PackError;
use crate::pack::build::BuildInput;
use crate::pack::dates::day;
use crate::pack::receipt::{self, Receipt};

/// A document in an earlier pack.
#[derive(Debug, PartialEq, Eq)]
pub struct Sent {
    /// The pack, or the part of it.
    pub pack: String,
    /// When that was built.
    pub on: NaiveDate,
    /// The document's path in it, relative to `data`.
    pub path: String,
    bytes: u64,
    sha256: String,
}

impl Sent {
    /// Where it is, as people read it.
    pub(in crate::pack) fn shown(&self) -> String {
        format!("{} of {}: {}", self.pack, day(self.on), self.path)
    }
}

/// An earlier pack, or a part of it.
#[derive(Debug, PartialEq, Eq)]
pub struct EarlierPack {
    /// Its name.
    pub file: String,
    /// When it was built.
    pub on: NaiveDate,
    /// Its SHA-256.
    pub sha256: String,
}

/// What earlier packs sent.
#[derive(Debug, Default)]
pub struct Earlier {
    /// The packs, in the order of their stages.
    pub packs: Vec<EarlierPack>,
    /// What could not be read of their receipts, in sentences.
    pub troubles: Vec<String>,
    /// Documents of the repository that are in one of them as they are now.
    same: BTreeMap<String, Arc<Sent>>,
    /// Documents of the repository that are in one of them as they were.
    other: BTreeMap<String, Arc<Sent>>,
}

impl Earlier {
    /// What the receipts beside the packs say, for the pack that is to be built. Where nothing was notified, there is no
    /// inspection that an earlier pack could belong to.
    ///
    /// # Errors
    /// The receipts are there, but the system does not let them be read.
    pub(in crate::pack) fn of(input: &BuildInput<'_>) -> Result<Self, PackError> {
        let settings = &input.repository.settings;
        let stage = input.framework.stage(input.stage);
        let (Some(stage), Some(notified)) = (stage.filter(|_| !input.all), settings.notified.as_ref()) else {
            return Ok(Self::default());
        };
        let (receipts, troubles) = receipt::read(input.out)?;
        let occasion = Occasion {
            framework: input.framework,
            area: &settings.area,
            stage,
            pack: &input.name(),
            notified: notified.value,
            now: input.as_of,
        };
        let mut earlier = Self { troubles, ..Self::default() };
        earlier.find(input.repository, occasion.counted(receipts));
        Ok(earlier)
    }

    /// Where a document of the repository was sent, as it is now.
    pub(in crate::pack) fn same(&self, document: &str) -> Option<&Arc<Sent>> {
        self.same.get(document)
    }

    /// Where a document of the repository was sent, as it was then.
    pub(in crate::pack) fn other(&self, document: &str) -> Option<&Arc<Sent>> {
        self.other.get(document)
    }

    fn find(&mut self, repository: &Repository, receipts: Vec<Receipt>) {
        let mut by_source = BTreeMap::new();
        let mut by_size: BTreeMap<u64, Vec<Arc<Sent>>> = BTreeMap::new();
        for receipt in receipts {
            let Some(on) = receipt.when().map(|when| when.date()) else { continue };
            for document in receipt.documents {
                let (pack, path) = (receipt.file.clone(), document.path);
                let sent = Sent { pack, on, path, bytes: document.bytes, sha256: document.sha256 };
                let sent = Arc::new(sent);
                by_size.entry(sent.bytes).or_default().push(Arc::clone(&sent));
                by_source.insert(document.source, sent);
            }
            self.packs.push(EarlierPack { file: receipt.file, on, sha256: receipt.sha256 });
        }
        for document in &repository.documents {
            let alike = by_size.get(&document.bytes).map(Vec::as_slice).unwrap_or_default();
            if let Some(sent) = same_content(repository, document, alike) {
                self.same.insert(document.path.clone(), sent);
            } else if let Some(sent) = by_source.get(&document.path) {
                self.other.insert(document.path.clone(), Arc::clone(sent));
            }
        }
    }
}

/// The one of documents of the same size that holds the same. Only where there is one is the document read.
fn same_content(repository: &Repository, document: &Document, alike: &[Arc<Sent>]) -> Option<Arc<Sent>> {
    if alike.is_empty() {
        return None;
    }
    let sum = match &document.sha256 {
        Some(sum) => sum.clone(),
        // What cannot be read now is sent, and said, when it is packed.
        None => evidence::sha256(&repository.document_file(&document.path)).ok()?,
    };
    // The pack of the last stage is the nearest at hand.
    alike.iter().rev().find(|sent| sent.sha256 == sum).cloned()
}
