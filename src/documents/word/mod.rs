//! Word documents: the body, headers, notes and comments, each a story of paragraphs.

mod paragraph;
mod reader;
mod story;
mod styles;

pub(super) use reader::read;
