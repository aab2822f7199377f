//! Presentations: slides in their order, notes, comments, and what every slide shows.

mod reader;
mod slide;

pub(super) use reader::read;
