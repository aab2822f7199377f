//! Rules that an area has written itself, in `sendpack.yaml`: they look at rows as the others do.

mod facts;
mod names;
mod row;

pub use names::codes;
pub(super) use names::{check, of_list};
pub(super) use row::{LocalRow, lacks};
