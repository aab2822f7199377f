//! Every check, one rule a file, each with its page; and the one driver that runs them.
//!
//! A rule says everything about itself in its [`Rule`] constant; one line in its family's list joins it to
//! [`all`]. Rules never read files or print: they see a [`Context`] and give [`Said`].

/// Lists the rules of a family, in order of code: one line joins a rule to the rest. Each name is a file beside
/// the list that holds `pub static RULE`, with its page (`.md`) beside it.
macro_rules! family {
    ($($name:ident),* $(,)?) => {
        $(pub(in crate::rules) mod $name;)*

        /// The rules of this family, in order of code.
        pub const RULES: &[&$crate::rules::Rule] = &[$(&$name::RULE),*];
    };
}

mod about;
mod context;
mod documents;
mod driver;
mod email;
mod flags;
mod gias;
mod held;
mod known;
mod lists;
mod local;
mod mask;
mod page;
mod readiness;
mod registry;
mod rows;
mod rule;
mod said;
mod selection;
mod waivers;
mod written;

pub mod act;
pub mod anx;
pub mod cfg;
pub mod cri;
pub mod doc;
pub mod evi;
pub mod frm;
pub mod ila;
pub mod l;
pub mod lst;
pub mod map;
pub mod mtx;
pub mod pck;
pub mod pri;
pub mod prv;
pub mod sef;
pub mod tem;
pub mod tim;
pub mod trk;

pub use context::{Context, Without};
pub use documents::{DocumentSeen, Sightings};
pub use driver::{NotRun, Options, Report, check, check_catalogue, check_settings, finding};
pub use held::Held;
pub use lists::ListSeen;
pub use local::codes;
pub use page::{Example, HEADINGS, Page};
pub use readiness::{StageReady, Unit, units};
pub use registry::{FAMILIES, Family, all, find, is_stable};
pub use rows::{Flagged, RowCheck, RowOut};
pub use rule::{Check, JUDGED, Life, NO_STAGE, Rule, family};
pub use said::{Out, Said};
pub use selection::{Previews, Selection, nearest_rule};
pub use written::{Sighting, WrittenSeen};
