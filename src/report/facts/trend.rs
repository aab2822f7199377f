//! How ready each stage was at earlier checks: as whole per cents, since counts for each tracked child would tell how
//! many children are in alternative provision.

use chrono::NaiveDateTime;

use crate::history::History;
use crate::rules::Context;

/// A recorded check.
pub(in crate::report) struct TrendLine {
    /// When it was.
    pub at: NaiveDateTime,
    /// Per cent ready of each stage, in the framework's order; none where it was not counted.
    pub shares: Vec<Option<usize>>,
}

/// More checks than this say no more.
const MOST: usize = 12;

/// The last recorded checks, the newest first.
pub(in crate::report) fn trend(ctx: &Context<'_>, history: &History) -> Vec<TrendLine> {
    let past = history.lines.iter().rev().filter(|line| line.complete && line.at <= ctx.now);
    let lines = past.take(MOST).map(|line| {
        let share = |stage: &crate::framework::Stage| {
            let count = line.stage(&stage.id)?;
            count.ready.checked_mul(100)?.checked_div(count.requested)
        };
        TrendLine { at: line.at, shares: ctx.framework.stages.iter().map(share).collect() }
    });
    lines.collect()
}
