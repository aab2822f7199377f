//! What people wrote beside their documents: the names of files, and every text of settings, entries, statements, actions and
//! other records. Looked through once for numbers that point at one child; nothing of the texts is kept.

mod book;
mod look;
mod sighting;
mod tree;

pub use look::WrittenSeen;
pub(super) use look::look;
pub use sighting::Sighting;
