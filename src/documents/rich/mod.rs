//! Rich text (RTF): text, comments, tracked changes, properties.

mod read;
mod state;
mod words;

pub(super) use read::read;
