//! Excel workbooks (xlsx, xlsm): a scanner of our own, which reads a sheet about as fast as it is unpacked.
//!
//! A sheet streams through a small window. Cells of the usual shape are read where they lie ([`plain`]), any other
//! token by token ([`long`]); either way they land in [`gather`], which gives whole rows away.

mod found;
mod gather;
mod long;
mod number;
mod plain;
mod reader;
mod rich;
mod sheet;
mod strings;
mod styles;
mod workbook;

pub(super) use reader::open;
