//! What the page says, before anybody lays it out: nothing here holds a row, an identifier or a child's name.

mod actions;
mod coverage;
mod findings;
mod freshness;
mod partners;
mod profile;
mod requests;
mod stages;
mod trend;

pub(super) use actions::{ActionLine, Actions, actions};
pub(super) use coverage::{Coverage, CriterionLine, coverage};
pub(super) use findings::{FindingLine, findings};
pub(super) use freshness::{Freshness, freshness};
pub(super) use partners::{OwnerLine, PartnerLine, owners, partners};
pub(super) use profile::{ListProfile, TallyTable, profiles};
pub(super) use requests::{RequestLine, State, requests};
pub(super) use stages::{StageLine, stages};
pub(super) use trend::{TrendLine, trend};

use chrono::{Months, NaiveDate};

use crate::evidence::Owner;

/// The day some whole months after another.
fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// Whole months from a day to a later one; 0 where it is not later.
fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    use chrono::Datelike;
    let count = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month());
    let months = count(to) - count(from) - i64::from(to.day() < from.day());
    u32::try_from(months).unwrap_or(0)
}

/// What to call an owner: the role, with its team where that is known.
fn called(owner: &Owner) -> Option<String> {
    match (&owner.role, &owner.team) {
        (Some(role), Some(team)) if role != team => Some(format!("{role}, {team}")),
        (Some(one), _) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    }
}

/// Who answers for what nobody is named for.
pub(super) const NOBODY: &str = "No owner named";

#[cfg(test)]
mod tests {
    use super::months_between;

    #[test]
    fn months_are_whole() {
        let day = |text: &str| text.parse().unwrap();
        for (from, to, months) in [
            ("2026-01-31", "2026-02-28", 0),
            ("2026-01-15", "2026-02-15", 1),
            ("2025-11-23", "2026-11-22", 11),
            ("2026-11-23", "2025-11-23", 0),
        ] {
            assert_eq!(months_between(day(from), day(to)), months, "{from} to {to}");
        }
    }
}
