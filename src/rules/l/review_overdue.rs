//! L1-P27.

use crate::findings::Severity;
use crate::lists::{Key, Row, over_a_year};
use crate::rules::{Check, Life, RowOut, Rule};

/// Plans are reviewed at least every 12 months.
pub static RULE: Rule = Rule {
    codes: &["L1-P27"],
    name: "review-overdue",
    severity: Severity::Query,
    summary: "The last review was more than 12 months before the list date",
    help: "Enter the latest review if there has been one; otherwise be ready to say when it will be",
    page: include_str!("review_overdue.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::LastReview], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.date(Key::LastReview).is_some_and(|day| over_a_year(day, row.shape.as_at)) {
        out.flag(Key::LastReview);
    }
}
