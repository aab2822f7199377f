//! Documents: the files under `documents/` that are evidence.

/// A file that is, or could be, evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Path relative to the repository, with `/`.
    pub path: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the content in hex, where another document has the same size; else not computed.
    pub sha256: Option<String>,
}
