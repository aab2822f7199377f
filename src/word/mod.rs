//! Word documents in one house style, accessible by construction: real headings, rows of headings that repeat, a language, a
//! title, page numbers. Written part by part, since no crate gives all of these; the same content gives the same bytes.
//! The same document can be had as one web page or as Markdown, and says how many pages it likely fills. Knows nothing of
//! the other rooms.

mod block;
mod body;
mod cells;
mod content;
mod contents;
mod document;
mod html;
mod length;
mod links;
mod lists;
mod markdown;
mod package;
mod page;
mod table;
mod tables;
#[cfg(test)]
mod tests;
mod text;
mod widths;
mod xml;

pub use document::Document;
pub use table::{Cell, Fill, Table};
pub use text::Text;
