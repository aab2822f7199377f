//! Returns whose records come as rows: COLLECT's CSV files, DfE's template, and workbooks with a tab a module. All
//! are joined by their ids into the tree that the XML return has by itself.

mod blade;
mod cells;
mod columns;
mod finish;
mod join;
mod tabs;
mod template;
mod workbook;

pub(super) use blade::read as read_blade;
pub(super) use workbook::read as read_workbook;
