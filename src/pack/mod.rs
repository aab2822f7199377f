//! What a stage sends: the plan of it, the official lists, the index, and the bag that holds them all; and checking
//! such a bag as its receiver would. Knows nothing of rules: what is not ready comes in as plain data.

mod bag;
mod book;
mod build;
mod contacts;
mod cover;
mod error;
mod gap;
mod index;
mod listed;
mod names;
mod official;
mod output;
mod page;
mod payload;
mod plan;
mod receipt;
mod register;
mod slug;
mod stable;
mod style;
mod template;
mod trail;
mod verify;

pub use book::Making;
pub use build::{BuildInput, Built, build, dry_run};
pub use error::PackError;
pub use gap::Gap;
pub use index::Told;
pub use listed::{ListFile, lists};
pub use official::{Extra, ListSource, ListWritten, write_list};
pub use plan::{Answer, Item, Place, Plan, PlannedFile, PlannedList, plan};
pub use template::{template_names, write_template};
pub use verify::{Problem, Verified, is_pack, manifest, verify};
