//! How ready an area was at each recorded check: a line of counts a check, in `dist/history.jsonl`. Counts only, so
//! nothing of a person.

mod line;
mod read;
mod record;
mod trend;

pub use line::{Line, StageCount, Tally};
pub use read::{History, read};
pub use record::record;
pub use trend::{Trend, trends};

/// The name of the file, in the folder of packs.
pub const FILE: &str = "history.jsonl";
