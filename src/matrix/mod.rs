//! The self-evaluation matrix of an area: every area of responsibility and sub-area with what the local area has written of
//! it, and the action plan that it is focused into by how lines are rated.

mod grid;
mod plan;
pub mod render;

pub use grid::{Band, Grid, Line, blank, grid};
pub use plan::plan;
