//! OpenDocument files: text, presentations, and what stands beside the cells of spreadsheets.

mod manifest;
mod meta;
mod paragraph;
mod reader;
mod story;
mod styles;

pub(super) use manifest::kind;
pub(super) use reader::read;
