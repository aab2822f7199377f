//! What a stage sends: the plan of it, the official lists, the index, and the bag that holds them all; and checking
//! such a bag as its receiver would. Knows nothing of rules: what is not ready comes in as plain data.

mod bag;
mod book;
mod build;
mod contacts;
mod cover;
mod dates;
mod earlier;
mod error;
mod fill;
mod flush;
mod forms;
mod gap;
mod index;
mod listed;
mod names;
mod official;
mod output;
mod parts;
mod payload;
mod plan;
mod receipt;
mod register;
mod secret;
mod seen;
mod slug;
mod stable;
mod template;
mod trail;
mod verify;
mod workspace;

pub use book::Making;
pub use build::{BuildInput, Built, Packing, Zip, build, dry_run};
pub use earlier::{Earlier, EarlierPack, Sent};
pub use error::PackError;
pub use forms::{NewChild, start_child};
pub use gap::Gap;
pub use index::Told;
pub use listed::{ListFile, lists};
pub use official::{Extra, ListSource, ListWritten, write_list};
pub use plan::{Answer, Item, Place, Plan, PlannedFile, PlannedList, plan};
pub use secret::{Password, PasswordFault};
pub use seen::Seen;
pub use template::{template_names, write_template};
pub use verify::{Problem, Verified, incomplete, is_pack, manifest, packs_in, verify, verify_with};
