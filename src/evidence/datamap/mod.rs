//! The data map: where each set of data sits, who takes it out, how long that takes, and when it was last practised.
//! `datamap.yaml`, or `datamap.xlsx` with a row each.

mod read;
mod shape;
mod types;

pub(super) use read::{BOOKS, read_all};
pub use shape::{DATA, DATA_HEADINGS};
pub use types::{DataMap, DataRow};
