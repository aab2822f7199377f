//! Word documents in one house style, accessible by construction: real headings, rows of headings that repeat, a language, a
//! title, page numbers. Written part by part, since no crate gives all of these; the same content gives the same bytes.
//! Knows nothing of the other rooms.

mod block;
mod body;
mod cells;
mod content;
mod contents;
mod document;
mod links;
mod lists;
mod package;
mod page;
mod table;
mod tables;
#[cfg(test)]
mod tests;
mod text;
mod xml;

pub use document::Document;
pub use table::{Cell, Fill, Table};
pub use text::Text;
