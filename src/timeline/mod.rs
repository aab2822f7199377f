//! The timeline of an inspection: every date that follows from notification, with its source, and what the area's own
//! settings move. The deadlines of stages are told here alone, so that rules, packs and pages agree on them.

mod build;
mod event;
pub mod render;

pub use build::{Timeline, days_of, deadline, holidays, timeline};
pub use event::{Event, Kind, Time, Waiting};
