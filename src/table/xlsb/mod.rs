//! Excel binary workbooks (xlsb): the parts of a workbook as records, streamed.

mod cells;
mod reader;
mod records;
mod sheet;
mod workbook;

pub(super) use reader::open;
