//! Documents: finding what lies under `documents/`, and what a file name in an entry means.

mod folder;
mod hash;
mod holdings;
pub mod portable;
mod resolve;
mod types;
mod walk;

pub(super) use folder::Folder;
pub(super) use hash::hash_twins;
pub use hash::sha256;
pub(super) use holdings::Holdings;
pub(super) use resolve::Resolved;
pub use types::Document;
pub(super) use walk::walk;
