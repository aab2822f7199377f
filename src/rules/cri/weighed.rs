//! What rules about criteria share: only final entries with something to send count as evidence.

use crate::evidence::Entry;
use crate::findings::Location;
use crate::framework::Criterion;
use crate::rules::{Context, Said, about};

/// The evidence of a criterion, in order of place.
pub(super) fn evidence<'a>(ctx: &Context<'a>, criterion: &Criterion) -> Vec<&'a Entry> {
    ctx.evidence(criterion)
}

/// What is said of a criterion as a whole: it points at the settings, since no entry is to blame.
pub(super) fn say(ctx: &Context<'_>, criterion: &Criterion, why: &str) -> Said {
    let message = format!("Criterion {} ({}): {why}", criterion.id, criterion.title);
    Said::at(about::nowhere(ctx), message).criterion(&criterion.id)
}

/// More places than this help nobody.
const MOST: usize = 20;

/// Where the evidence was written, as far as it helps.
pub(super) fn places(evidence: &[&Entry]) -> Vec<Location> {
    evidence.iter().take(MOST).map(|entry| entry.at.clone()).collect()
}
