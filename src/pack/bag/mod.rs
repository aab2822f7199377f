//! BagIt 1.0 (RFC 8493) in a zip: the payload under `data/`, manifests of its sums, and a few lines on who sends it.

mod hashing;
mod kind;
mod manifest;
mod position;
mod tags;
mod writer;

pub(super) use hashing::{Hasher, hex};
pub use manifest::{Line, read as read_manifest};
pub use tags::{BagInfo, Part};
pub(super) use writer::fill;
pub use writer::{BagWriter, Packed, Progress};
