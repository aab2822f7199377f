//! Improvement actions, with every rating that each has had: YAML files and workbooks of `actions/`.

mod load;
mod ratings;
mod shape;
mod types;

pub(super) use load::read_all;
pub use shape::{ACTION, ACTION_HEADINGS};
pub use types::{Action, Rag, Rating, Source};
