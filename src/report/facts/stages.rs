//! How ready each stage is. Counted in requests: a count for each tracked child would tell how many children are in
//! alternative provision.

use chrono::NaiveDateTime;

use super::{RequestLine, State};
use crate::rules::Context;
use crate::timeline;

/// A stage.
pub(in crate::report) struct StageLine {
    /// What people call it.
    pub title: String,
    /// When it is due, once inspectors have called.
    pub due: Option<NaiveDateTime>,
    /// Requests that can go.
    pub ready: usize,
    /// Requests that it sends.
    pub requested: usize,
    /// Ids of those not ready.
    pub lacking: Vec<String>,
}

/// Every stage, in the framework's order.
pub(in crate::report) fn stages(ctx: &Context<'_>, requests: &[RequestLine]) -> Vec<StageLine> {
    let line = |stage: &crate::framework::Stage| {
        let sent = requests.iter().filter(|r| r.state != State::NotCounted && r.stages.contains(&stage.id));
        let lacking: Vec<String> =
            sent.clone().filter(|r| r.state == State::NotReady).map(|r| r.id.clone()).collect();
        let requested = sent.count();
        StageLine {
            title: stage.title.clone(),
            due: timeline::deadline(&ctx.repository.settings, stage),
            ready: requested - lacking.len(),
            requested,
            lacking,
        }
    };
    ctx.framework.stages.iter().map(line).collect()
}
