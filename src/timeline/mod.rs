//! The timeline of an inspection: every date that follows from notification, with its source, and what the area's own
//! settings move; without one, what is known of the last inspection. The deadlines of stages are told here alone, so that
//! rules, packs and pages agree on them.

mod build;
mod event;
mod known;
pub mod render;

pub use build::{Timeline, days_of, deadline, holidays, timeline};
pub use event::{Basis, Event, Kind, Time, Waiting};
pub use known::{Known, Which, known};
