//! Person-level lists: finding the header, giving every cell its type, and streaming rows to whoever asks.
//! What a list holds about people never leaves a [`Secret`] unless `--show-values` was given.

mod cell;
mod date;
mod facets;
mod header;
pub mod identifiers;
mod key;
mod map;
mod mapped;
mod open;
mod profile;
mod reading;
mod row;
mod school_age;
mod secret;
mod standing;
mod suggest;
mod tally;
mod typing;

pub use cell::{Bad, Cell, Typed};
pub use date::{DateForm, DateOrder, read as read_date};
pub use header::{At, Header, HeaderProblem};
pub use identifiers::Identifiers;
pub use key::Key;
pub use map::Map;
pub use mapped::{list_map, map_of};
pub use open::{OpenList, open};
pub use profile::{Profile, Profiles};
pub use reading::{Problem, Reading, Seat, read};
pub use row::{Row, Shape, age, over_a_year};
pub use school_age::compulsory_school_age;
pub use secret::Secret;
pub use standing::{Case, Standing};
pub use suggest::{Content, Suggested, Suggestion, Sureness, suggest};
pub use tally::{Tallies, Tally};
