//! Times and owners in words.

use chrono::{NaiveDateTime, TimeDelta};

use crate::rehearsal::Task;

/// A moment of the week, such as `Tue 24 Nov 11:00`.
pub(super) fn moment(at: NaiveDateTime) -> String {
    at.format("%a %-d %b %H:%M").to_string()
}

/// Working time, to a tenth of an hour.
#[must_use]
pub fn hours(time: TimeDelta) -> String {
    let tenths = (time.num_minutes() + 3) / 6;
    match tenths % 10 {
        0 => format!("{} h", tenths / 10),
        tenth => format!("{}.{tenth} h", tenths / 10),
    }
}

/// Who does it.
pub(super) fn owner<'t>(task: &'t Task<'_>) -> &'t str {
    let owner = &task.row.owner;
    owner.role.as_deref().or(owner.team.as_deref()).or(owner.email.as_deref()).unwrap_or("nobody named")
}

/// What is taken out.
pub(super) fn data<'t>(task: &'t Task<'_>) -> &'t str {
    task.row.data.as_ref().map_or("", |told| told.value.as_str())
}
