//! A notification drill: every extraction of the data map laid on its owner's working hours, to see what would be late.

mod draw;
mod drill;
mod load;
mod log;
mod monday;
mod pool;
pub mod render;
mod task;

pub use draw::{Drawn, Kind, draw};
pub use drill::{Drill, OFFICE_HOURS, asked_with, drill, due};
pub use load::{Load, loads};
pub use log::{FILE as LOG, Line, append, read as read_log};
pub use monday::{at_the_call, next_monday};
pub use pool::{Candidate, Pool, pool};
pub use task::{Part, Task};
