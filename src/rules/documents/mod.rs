//! Reading the documents, once each and side by side, while rules' questions are answered from what streams by: the
//! identifiers, small numbers and marks of a draft that stand in them. Nothing of the text is kept.

mod csv;
mod draft;
mod heading;
mod held;
mod identified;
mod left_over;
mod look;
mod read;
mod seen;
mod sightings;
mod small;
mod spot;

pub(super) use draft::is_draft_name;
pub use held::Held;
pub(super) use identified::Identified;
pub(super) use left_over::is_left_over;
pub(super) use read::{look_through, not_run, read_all};
pub use seen::DocumentSeen;
pub use sightings::Sightings;
pub(super) use spot::{at, first};
