//! Two versions of a list: who joined, who left, and whose row changed, known by Unique ID.

mod compare;
mod recognise;
mod snapshot;
mod stream;
mod types;

pub use compare::compare;
pub use recognise::recognise;
pub use stream::Version;
pub use types::{ColumnDiff, Count, ListDiff, People};
