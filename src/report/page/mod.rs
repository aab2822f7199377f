//! The page: one section a file.

mod actions;
mod coverage;
mod findings;
mod freshness;
mod partners;
mod profile;
mod readiness;
mod requests;
mod timeline;
mod trend;
mod whole;
mod words;

pub use whole::{Page, write};
