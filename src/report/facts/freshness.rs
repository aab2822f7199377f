//! How old the evidence is.

use chrono::{Months, NaiveDate};

use super::owners::{called, entry_title};
use crate::calendar::months_between;
use crate::evidence::Entry;
use crate::rules::Context;

/// How old the evidence is.
pub(in crate::report) struct Freshness {
    /// Ages in words, and how many pieces of evidence are so old.
    pub bands: Vec<(&'static str, usize)>,
    /// Evidence that wants looking at, the oldest first.
    pub due: Vec<DueLine>,
}

/// A piece of evidence that wants looking at.
pub(in crate::report) struct DueLine {
    /// Its title.
    pub title: String,
    /// Who answers for it.
    pub owner: String,
    /// The day that it speaks for.
    pub as_at: NaiveDate,
    /// Why it wants looking at.
    pub why: String,
}

/// Bands of age in whole months, each up to but not with its bound.
const BANDS: [(&str, i32); 5] = [
    ("Under 3 months", 3),
    ("3 to 5 months", 6),
    ("6 to 11 months", 12),
    ("12 to 23 months", 24),
    ("2 years or more", i32::MAX),
];

/// How old final evidence is.
pub(in crate::report) fn freshness(ctx: &Context<'_>) -> Freshness {
    let mut bands: Vec<(&str, usize)> = BANDS.iter().map(|(words, _)| (*words, 0)).collect();
    let mut due = Vec::new();
    for entry in ctx.repository.entries.iter().filter(|entry| entry.is_final()) {
        let Some(as_at) = entry.as_at.as_ref().map(|told| told.value) else { continue };
        let age = months_between(as_at, ctx.today());
        let band = BANDS.iter().position(|(_, below)| age < *below).unwrap_or(0);
        bands.iter_mut().skip(band).take(1).for_each(|(_, count)| *count += 1);
        if let Some(why) = why(ctx, entry, as_at) {
            due.push(DueLine { title: entry_title(entry), owner: called(&entry.owner), as_at, why });
        }
    }
    due.sort_by_key(|line| line.as_at);
    Freshness { bands, due }
}

/// Older than each of its requests allows, or due for review.
fn why(ctx: &Context<'_>, entry: &Entry, as_at: NaiveDate) -> Option<String> {
    let asked = entry.requests.iter().map(|id| id.split('/').next().unwrap_or(id));
    let months = asked.map(|id| ctx.fresh_months(Some(id))).max().unwrap_or(ctx.fresh_months(None));
    let fresh_until = as_at.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    if fresh_until < ctx.today() {
        return Some(format!("Older than {months} months"));
    }
    let review = entry.review_by.as_ref().filter(|review| review.value < ctx.today())?;
    Some(format!("Review was due on {}", review.format("%-d %B %Y")))
}
