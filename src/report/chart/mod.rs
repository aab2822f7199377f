//! Charts as pictures within the page: lengths across are shares of the width, so that words keep their size on every
//! screen. Every chart has a title and a description; the table behind it stands below.

mod bars;
mod columns;
mod picture;

pub(super) use bars::{Bar, bars};
pub(super) use columns::{Column, Parts, columns, legend};
