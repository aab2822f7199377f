//! Excel binary workbooks (xlsb): the parts of a workbook as records, streamed.

mod cells;
mod comments;
mod reader;
mod records;
mod sheet;
mod workbook;

pub(crate) use comments::comments;
pub(super) use reader::open;
