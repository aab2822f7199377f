//! Checking a pack as its receiver would: is it shaped right, is everything there and nothing else, is each file what was
//! sent, and does the index agree. Everything that is wrong is told, cheap checks first; nothing is unpacked.

mod bag;
mod entry;
mod folder;
mod held;
mod index;
mod problem;
mod promises;
mod sums;
mod tags;
mod zipped;

pub use entry::verify;
pub use problem::{Problem, Verified};
pub use promises::{is_pack, manifest};
