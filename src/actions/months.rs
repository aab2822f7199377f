//! Ratings month by month.

use chrono::{Datelike, Months, NaiveDate};

use crate::evidence::{Action, Rating};

/// The months up to today since the first rating, each by its first day, the newest at the end; no more than `most`.
#[must_use]
pub fn months(actions: &[Action], today: NaiveDate, most: u32) -> Vec<NaiveDate> {
    let first = actions.iter().flat_map(|action| &action.ratings).map(|rating| rating.day).min();
    let Some(first) = first.and_then(|day| day.with_day(1)) else { return Vec::new() };
    let this = today.with_day(1).unwrap_or(today);
    let back = (0..most).rev().filter_map(|back| this.checked_sub_months(Months::new(back)));
    back.filter(|month| *month >= first).collect()
}

/// The rating that held at the end of a month, or today where that has not ended.
#[must_use]
pub fn held(action: &Action, month: NaiveDate, today: NaiveDate) -> Option<&Rating> {
    let next = month.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    let end = next.and_then(|next| next.pred_opt()).unwrap_or(month);
    action.rating_on(end.min(today))
}
