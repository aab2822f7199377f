//! The self-evaluation matrix: `matrix.yaml`, or `matrix.xlsx` with a row a line.

mod read;
mod shape;
mod types;

pub(super) use read::{FILES, read_all};
pub use shape::{MATRIX, MATRIX_HEADINGS};
pub use types::{Matrix, MatrixRow, Views};
