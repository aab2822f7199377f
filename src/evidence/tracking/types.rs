//! Tracked children, typed. What is missing or invalid is a fault, and absent here.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};

use super::Private;
use crate::evidence::{Fault, FaultKind, Owner, Told};
use crate::findings::{Location, Spot};
use crate::framework::Request;

/// The tracked children of a repository.
#[derive(Clone, Debug, Default)]
pub struct Tracking {
    /// Their folder as people see it.
    pub shown: String,
    /// The children, by the names of their folders.
    pub children: Vec<TrackedChild>,
    /// What could not be taken as written, in order of place.
    pub faults: Vec<Fault>,
}

/// A child whom inspectors track.
#[derive(Clone, Debug)]
pub struct TrackedChild {
    /// What the child is called everywhere: the reference, or a number where that might identify the child.
    pub name: String,
    /// Where `child.yaml` begins; the folder, where there is none.
    pub at: Location,
    /// The name of the folder.
    pub folder: Private,
    /// The reference as written.
    pub reference: Option<Told<Private>>,
    /// The number of the child's list.
    pub list: Option<Told<u8>>,
    /// The child's Unique ID in that list.
    pub unique_id: Option<Told<Private>>,
    /// Whether the child is in alternative provision.
    pub alternative_provision: Option<Told<bool>>,
    /// Whether children's social care is involved.
    pub social_care: Option<Told<bool>>,
    /// Whether youth justice services are involved.
    pub youth_justice: Option<Told<bool>>,
    /// Who gathers the documents.
    pub lead: Owner,
    /// What the family said, and when.
    pub agreement: Agreement,
    /// The documents, in the order written.
    pub documents: Vec<TrackedDocument>,
    /// When meetings are, in order.
    pub meetings: Vec<NaiveDateTime>,
    /// How many files of the folder nothing names.
    pub unclaimed: usize,
    /// How many files of the folder something names.
    pub(super) claimed: usize,
}

/// What a family said, and when.
#[derive(Clone, Debug, Default)]
pub struct Agreement {
    /// When the family was asked.
    pub asked: Option<Told<NaiveDate>>,
    /// When the family agreed.
    pub agreed: Option<Told<NaiveDate>>,
    /// When the young person agreed.
    pub young_person: Option<Told<NaiveDate>>,
}

/// A document about a tracked child. Its place is where `child.yaml` names it: the name of the file may hold the
/// child's, and is never shown.
#[derive(Clone, Debug)]
pub struct TrackedDocument {
    /// Where the file is named.
    pub at: Location,
    /// The request that it answers; one that is asked for each child.
    pub request: Told<String>,
    /// What the index calls it.
    pub title: Option<String>,
    /// The date its content speaks for.
    pub as_at: Option<Told<NaiveDate>>,
    /// The first day of the period that it covers.
    pub from: Option<Told<NaiveDate>>,
    /// The last day of that period.
    pub to: Option<Told<NaiveDate>>,
    /// The file, where it is there.
    pub held: Option<HeldFile>,
}

/// A file that is there.
#[derive(Clone, PartialEq, Eq)]
pub struct HeldFile {
    /// Where it lies. Never shown.
    pub path: PathBuf,
    /// Its extension in small letters, with the dot; empty where it has none.
    pub extension: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the content in hex, where another document has the same size; else not computed.
    pub sha256: Option<String>,
}

impl std::fmt::Debug for HeldFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HeldFile(*{}, {} bytes)", self.extension, self.bytes)
    }
}

impl TrackedChild {
    /// Whether `child.yaml` says that the child is in alternative provision.
    #[must_use]
    pub fn in_alternative_provision(&self) -> bool {
        self.alternative_provision.as_ref().is_some_and(|told| told.value)
    }

    /// Whether nothing but the child's folder is known.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        matches!(self.at.spot, Spot::File)
    }

    /// The child's folder as people see it.
    #[must_use]
    pub fn folder_shown(&self) -> &str {
        let file = self.at.file.as_ref();
        file.strip_suffix("/child.yaml").unwrap_or(file)
    }

    /// Whether a request that is asked for each child is asked for this one: conditions are about alternative
    /// provision.
    #[must_use]
    pub fn owes(&self, request: &Request) -> bool {
        request.per_child && (request.conditional.is_none() || self.in_alternative_provision())
    }

    /// The documents that answer a request and are there.
    pub fn answers<'c>(
        &'c self,
        request: &'c str,
    ) -> impl Iterator<Item = (&'c TrackedDocument, &'c HeldFile)> {
        let ours = self.documents.iter().filter(move |document| document.request.value == request);
        ours.filter_map(|document| Some((document, document.held.as_ref()?)))
    }

    /// The next meeting from a moment on.
    #[must_use]
    pub fn next_meeting(&self, now: NaiveDateTime) -> Option<NaiveDateTime> {
        self.meetings.iter().copied().find(|at| *at >= now)
    }

    /// What stands for a request of this child where requests are named: `7.3/T1`.
    #[must_use]
    pub fn unit(&self, request: &str) -> String {
        format!("{request}/{}", self.name)
    }
}

impl Tracking {
    /// Whether everything in it could be read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.faults.iter().any(|f| matches!(f.kind, FaultKind::ChildUnreadable(_)))
    }
}
