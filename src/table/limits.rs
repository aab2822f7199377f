//! How much a file may hold before it is refused.

/// Generous for an honest file, tight for a malicious one. Sizes in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The file itself.
    pub file: u64,
    /// One part of it, unpacked.
    pub part: u64,
    /// All parts together, unpacked.
    pub unpacked: u64,
    /// Unpacked size against packed size, for parts over 1 MiB unpacked.
    pub ratio: u64,
    /// One row's text.
    pub row: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file: 512 << 20, part: 1 << 30, unpacked: 2 << 30, ratio: 1_000, row: 4 << 20 }
    }
}
