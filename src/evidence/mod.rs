//! One evidence repository, loaded: settings, entries, documents and where the lists lie. Loading never judges:
//! what is odd becomes a [`Fault`] with its place, and rules word it.

mod document;
mod entry;
mod fault;
mod repository;
mod settings;
mod told;

pub use document::Document;
pub use entry::{Cohort, Entry, FileRef, Origin, Owner, Partner, Status, Voice};
pub use fault::{Fault, FaultKind};
pub use repository::{Found, ListFile, Repository, find_root, load};
pub use settings::{Contact, Freshness, ListSettings, Paths, Settings, Unavailable, Waiver};
pub use told::Told;
