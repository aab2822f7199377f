//! How wide the letters of common fonts are, for reading documents that do not say it and for laying out those that we write.

mod widths;

pub use widths::{HELVETICA, HELVETICA_BOLD, TIMES, TIMES_BOLD, Widths};
