//! Entries: pieces of evidence with their tags. YAML files and registers are brought into one form and then share
//! every check.

mod alone;
mod build;
mod shape;
mod types;

pub(super) use build::read_all;
pub(super) use shape::FORM;
pub use shape::{ENTRY, HEADINGS};
pub use types::{Cohort, Entry, FileRef, Owner, Partner, Status, Voice};
