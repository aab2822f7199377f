//! The index of a pack: what answers each request and where it is, what the pack is, and the sum of each file.

mod about;
mod dashboard;
mod files;
mod page;
mod requests;
mod workbook;

pub use files::{COLUMNS as FILES_COLUMNS, PART as FILES_PART, SHEET as FILES_SHEET};
pub use workbook::{Index, Told, write};
