//! Proposing a map for a list whose headings are not the official ones. A proposal is words for a person to read:
//! nothing here is ever applied, and no cell's value is in it.

mod content;
mod header;
mod likeness;
mod propose;
mod write;

pub use content::Content;
pub use propose::{Suggested, Suggestion, Sureness, suggest};
