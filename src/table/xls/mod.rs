//! Excel 97 to 2003 workbooks (BIFF8 in a compound file): the records of each sheet, streamed.

mod cells;
mod compound;
mod globals;
mod reader;
mod records;
mod sheet;
mod text;

pub(crate) use compound::Compound;
pub(super) use reader::open;
