//! Improvement actions, with every rating that each has had: YAML files and workbooks of `actions/`.

mod columns;
mod load;
mod ratings;
mod shape;
mod silence;
mod types;

pub use columns::{RatingColumns, rating_columns};
pub(super) use load::{FOLDER, read_all};
pub use shape::{ACTION, ACTION_HEADINGS, WORKED_OUT};
pub use silence::Silence;
pub use types::{Action, Rag, Rating, Source};
