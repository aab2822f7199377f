//! L1-P26.

use crate::findings::Severity;
use crate::lists::{Key, Row, over_a_year};
use crate::rules::{Check, Life, RowOut, Rule};

/// The first review is due within 12 months of issue.
pub static RULE: Rule = Rule {
    codes: &["L1-P26"],
    name: "first-review-overdue",
    severity: Severity::Query,
    summary: "No review yet, and the plan was issued more than 12 months before the list date",
    help: "Enter the review if it has happened; otherwise be ready to say when it will",
    page: include_str!("first_review_overdue.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::LastReview, Key::InitialPlan], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let issued = row.date(Key::UpdatedPlan).max(row.date(Key::InitialPlan));
    if row.get(Key::LastReview).is_blank() && issued.is_some_and(|day| over_a_year(day, row.shape.as_at)) {
        out.flag(Key::LastReview);
    }
}
