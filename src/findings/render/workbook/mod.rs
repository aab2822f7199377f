//! The error workbook, for an analyst to work down: a summary by rule, a sheet a list with a line a row, and the
//! findings that are about no row. Values are in it only where findings hold them (`--show-values`); Unique IDs
//! always are.

mod book;
mod gather;
mod list;
mod names;
mod other;
mod style;
mod summary;
mod words;

pub use book::{About, Details, workbook};
