//! Map files beside the lists: `list-1.map.yaml` says what a list's own headings and codes stand for.

mod names;
mod read;
mod shape;
mod types;

pub(super) use read::read_all;
pub use read::read_map;
pub use shape::MAP;
pub use types::{ListMap, MappedCode, MappedHeading};
