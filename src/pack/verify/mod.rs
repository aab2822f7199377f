//! Checking a pack as its receiver would: is it shaped right, is everything there and nothing else, is each file what was
//! sent, and does the index agree. Everything that is wrong is told, cheap checks first; nothing is unpacked.

mod bag;
mod entry;
mod folder;
mod hashing;
mod held;
mod index;
mod problem;
mod promises;
mod set;
mod sums;
mod tags;
mod zipped;

pub(super) use entry::look;
pub use entry::{verify, verify_with};
pub use problem::{Problem, Verified};
pub use promises::{is_pack, manifest};
pub use set::{incomplete, packs_in};
