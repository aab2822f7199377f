//! How much a finding matters, in the words of the DfE's COLLECT system.

use std::fmt;

/// Error, query or note, as officers know them from COLLECT. Ordered: a note is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing to mend.
    Note,
    /// Probably wrong, or needs an explanation.
    Query,
    /// Wrong: mend it before sending.
    Error,
}

impl Severity {
    /// The word used in every machine format: `error`, `query` or `note`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Query => "query",
            Self::Error => "error",
        }
    }

    /// The plural, for counts: `errors`, `queries`, `notes`.
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Note => "notes",
            Self::Query => "queries",
            Self::Error => "errors",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
