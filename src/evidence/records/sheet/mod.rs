//! Records of a workbook: a table with one row a record, for people who prefer Excel.

mod cells;
mod header;
mod read;

pub(in crate::evidence) use read::read;
