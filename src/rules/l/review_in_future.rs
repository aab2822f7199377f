//! L1-105d.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The date of the last review is after today.
pub static RULE: Rule = Rule {
    codes: &["L1-105d"],
    name: "review-in-future",
    severity: Severity::Query,
    summary: "The date of the last review is in the future",
    help: "Correct the date; a date that is only planned does not belong here",
    page: include_str!("review_in_future.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::LastReview], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.date(Key::LastReview).is_some_and(|day| day > row.shape.today) {
        out.flag(Key::LastReview);
    }
}
