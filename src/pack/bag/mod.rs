//! BagIt 1.0 (RFC 8493) in a zip: the payload under `data/`, manifests of its sums, and a few lines on who sends it.

mod block;
mod disk;
mod flush;
mod front;
mod header;
mod kind;
mod line;
mod manifest;
mod measure;
mod sum;
mod tags;
mod writer;

pub use manifest::{Line, read as read_manifest};
pub use measure::{Manner, Measured, SMALL};
pub use sum::{Stream, Sum, hex};
pub use tags::{BagInfo, Part};
pub use writer::{BagWriter, Packed, Whole, manner};
