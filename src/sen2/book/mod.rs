//! The workbook: the list in the official layout, and a sheet that says where each column came from.

mod about;
mod rows;
mod write;

pub(super) use about::About;
pub(super) use rows::Rows;
pub(super) use write::{Draft, begin};
