//! What is wrong with a pack.

use crate::pack::bag::Part;

/// The shape of the bag: declaration, tag files, encoding, size.
pub(super) const MALFORMED: &str = "PCK-001";
/// A file of the manifest that is not there.
pub(super) const MISSING: &str = "PCK-002";
/// A file that no manifest names.
pub(super) const UNEXPECTED: &str = "PCK-003";
/// A file whose sum is not the manifest's.
pub(super) const CHECKSUM: &str = "PCK-004";
/// An index that says otherwise than the payload.
pub(super) const INDEX: &str = "PCK-005";
/// A name that could do harm.
pub(super) const NAME: &str = "PCK-006";

/// Something that is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The rule that it breaks.
    pub code: &'static str,
    /// The file in the pack; empty for the pack as a whole.
    pub path: String,
    /// What is wrong, in one sentence.
    pub what: String,
}

/// What came of checking a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Everything that is wrong, by code and path.
    pub problems: Vec<Problem>,
    /// Files of the payload that were found.
    pub files: usize,
    /// Their size.
    pub bytes: u64,
    /// Which part of several it is, if it is one.
    pub part: Option<Part>,
    /// The SHA-256 that the manifest gives for the index: the same in every part of one build.
    pub index: Option<String>,
}

impl Verified {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}
