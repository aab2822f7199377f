//! Workbooks of every kind: cells as [`crate::table`] reads them, and what stands beside the cells.

mod copies;
mod margins;
mod reader;
mod sheets;

pub(super) use reader::{archive, compound, parts};
