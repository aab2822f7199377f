//! `sendpack.yaml`: its types, what it may hold, and reading it.

mod blanks;
mod books;
mod extract;
mod folders;
mod last;
mod local;
mod named;
mod read;
mod reader;
mod recommendations;
mod shape;
mod types;

pub use last::LastInspection;
pub use local::{LocalCheck, LocalRule};
pub(super) use named::{NameOf, Named, confirm};
pub use read::{FILE, read_settings};
pub use recommendations::{Recommendation, RecommendationKind};
pub use shape::SETTINGS;
pub use types::{Contact, Freshness, ListSettings, Paths, Sef, Settings, Unavailable, Waiver};
