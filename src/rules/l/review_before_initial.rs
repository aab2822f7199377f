//! L1-106b.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The last review is older than the initial plan; the same day is fine.
pub static RULE: Rule = Rule {
    codes: &["L1-106b"],
    name: "review-before-initial",
    severity: Severity::Error,
    summary: "The plan was reviewed before it was first issued",
    help: "Check both dates against the case record",
    page: include_str!("review_before_initial.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::InitialPlan, Key::LastReview], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let (Some(initial), Some(review)) = (row.date(Key::InitialPlan), row.date(Key::LastReview))
        && review < initial
    {
        out.flag(Key::LastReview);
    }
}
