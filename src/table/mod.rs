//! Rectangular data from workbooks and CSV files, read as a stream of rows with the position of every cell.
//!
//! [`open`] looks at what a file really is, not at its name, and gives a [`Source`]; [`Source::read`] then
//! streams one sheet through a function. Nothing here judges: what could not be read is a [`TableError`], what
//! is odd about a file is in its [`Facts`].

mod archive;
mod bytes;
mod csv;
mod facts;
mod fault;
mod format;
mod give;
mod limits;
mod moment;
mod ods;
mod open;
mod package;
mod place;
mod row;
mod seen;
mod source;
mod value;
mod window;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

pub(crate) use archive::Archive;
pub(crate) use csv::Decoded;
pub use facts::{Facts, SheetFacts};
pub(crate) use fault::{damaged_as, reading, too_large};
pub use limits::Limits;
pub(crate) use ods::is_macro;
pub use open::open;
pub(crate) use open::{open_archive, open_compound};
pub(crate) use package::{Link, links_of};
pub use row::{Cell, Row, RowBuffer, Strings};
pub use source::{Flow, Kind, Sheet, Source, TableError};
pub use value::{Format, Value, day_of_serial};
pub(crate) use xls::Compound;
pub(crate) use xlsb::comments as xlsb_comments;
pub(crate) use xml::{Tag, Token, Tokens, decode};
