//! What stands inside a document: its text, and what should not leave the building with it.
//!
//! [`read`] looks at what a file really is, not at its name, streams its text through a [`Sink`], and gives an
//! [`Inside`]: tracked changes, comments, hidden content, pages, the author's name. Nothing here judges.

mod image;
mod kinds;
mod mail;
mod markup;
mod office;
mod old;
mod open;
mod output;
mod parts;
mod pdf;
mod plain;
mod read;
mod rich;
mod sink;
mod slides;
mod types;
mod word;
mod workbook;

pub use kinds::{extension_of, fits};
pub use read::read;
pub use sink::{NoSink, Sink};
pub use types::{Inside, Kind, Place, Problem, Trace, Traced};
