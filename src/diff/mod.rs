//! What changed from one time to another: between two reports of `check --format json`, two packs, or two versions of a
//! person-level list. Of people there are counts alone, unless their Unique IDs were asked for.

mod changes;
mod error;
mod lists;
mod packs;
pub mod render;
mod report;
mod reports;
mod side;

pub use changes::Changes;
pub use error::DiffError;
pub use lists::{ColumnDiff, Count, ListDiff, People, Version, compare as lists, recognise};
pub use packs::{PackDiff, compare as packs};
pub use report::{Item, Report, text};
pub use reports::{ReportDiff, RuleDiff, compare as reports};
pub use side::Kind;
