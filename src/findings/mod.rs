//! What is wrong, where, and what to do about it: [`Finding`] and its parts.

mod csv_cell;
mod finding;
mod line;
mod location;
mod nearest;
pub mod render;
mod row_ids;
mod severity;

pub use csv_cell::csv_cell;
pub use finding::{Finding, Shown, What};
pub use line::{is_unsafe, one_line};
pub use location::{Location, Spot, column_letters};
pub use nearest::nearest;
pub use row_ids::RowIds;
pub use severity::Severity;
