//! Local rules: what an area asks of its own lists, beside the rules that everybody has.

mod columns;
mod read;
mod resolve;
mod types;

pub(super) use read::read;
pub(super) use resolve::resolve;
pub use types::{LocalCheck, LocalRule};
