//! Text with separated values (CSV, TSV), as a stream of records.
//!
//! [`encoding`] looks through the file once to know how it is written, [`separator`] at its start to know what
//! separates; [`record`] cuts records; rows are numbered as Excel numbers them.

mod decoded;
mod encoding;
mod reader;
mod record;
mod separator;

pub(crate) use decoded::Decoded;
pub(super) use reader::open;
