//! Entries: pieces of evidence with their tags. YAML files and registers are brought into one form and then share
//! every check.

mod build;
mod record;
mod register;
mod shape;
mod types;
mod yaml;

use record::Record;

pub(super) use build::read_all;
pub use shape::{ENTRY, HEADINGS};
pub use types::{Cohort, Entry, FileRef, Origin, Owner, Partner, Status, Voice};
