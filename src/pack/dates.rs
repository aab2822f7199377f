//! Dates in sentences.

use chrono::{NaiveDate, NaiveDateTime};

/// A date as people write it.
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// A moment as people write it.
pub(super) fn moment(at: NaiveDateTime) -> String {
    at.format("%-d %B %Y at %H:%M").to_string()
}
