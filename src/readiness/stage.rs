//! How a stage stands.

use chrono::NaiveDateTime;

use crate::rules::StageReady;

/// A stage: how much of it is ready, and when it is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingOfStage {
    /// How much of it is ready.
    pub count: StageReady,
    /// When it is due, in London; none before notification, or where no date is fixed.
    pub due: Option<NaiveDateTime>,
    /// Whether the framework says that this is not sure.
    pub unconfirmed: bool,
}
