//! What stands inside a document: its text, and what should not leave the building with it.
//!
//! [`read`] looks at what a file really is, not at its name, streams its text through a [`Sink`], and gives an
//! [`Inside`]: tracked changes, comments, hidden content, pages, the author's name. Nothing here judges.

mod office;
mod open;
mod output;
mod parts;
mod read;
mod sink;
mod slides;
mod types;
mod word;
mod workbook;

pub use read::read;
pub use sink::{NoSink, Sink};
pub use types::{Inside, Kind, Place, Problem, Trace, Traced};
