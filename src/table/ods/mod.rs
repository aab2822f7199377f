//! OpenDocument spreadsheets: the sheets of `content.xml`, streamed. Cells and rows that say they repeat are given
//! as often as they say, within bounds.

mod cell;
mod paragraph;
mod reader;
mod sheet;
mod time;

pub(crate) use reader::is_macro;
pub(super) use reader::open;
