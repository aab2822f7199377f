//! Entries of a register: a table with one row an entry, for people who prefer Excel.

mod cells;
mod header;
mod read;

pub(super) use read::read;
