//! Pages: which there are, and the text that is drawn on each.

mod lines;
mod matrix;
mod paint;
mod state;
mod tree;

pub(super) use paint::Painter;
pub(super) use tree::{Page, pages};
