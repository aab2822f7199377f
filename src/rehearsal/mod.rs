//! A notification drill: every extraction of the data map laid on its owner's working hours, to see what would be late.

mod drill;
mod monday;
mod task;

pub use drill::{Drill, OFFICE_HOURS, drill};
pub use monday::next_monday;
pub use task::{Part, Task};
