//! Establishments as Get Information About Schools (GIAS) has them, from an extract that lies beside the lists:
//! `gias.csv` and, where there is one, `gias-links.csv`. Only what rules need is kept; names of people never are.

mod date;
mod establishment;
mod load;
mod phase;
mod read;
mod register;
mod types;

pub use establishment::{Establishment, Status};
pub use load::{Found, Trouble, load, load_file};
pub use phase::Phase;
pub use register::Register;

/// The name of the extract, beside the lists.
pub const FILE: &str = "gias.csv";

/// The name of the file of links between establishments, beside the lists.
pub const LINKS: &str = "gias-links.csv";
