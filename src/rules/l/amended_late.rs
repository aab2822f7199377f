//! L1-P28.

use chrono::TimeDelta;

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, RowOut, Rule};

/// Four weeks to decide and eight to amend.
pub static RULE: Rule = Rule {
    codes: &["L1-P28"],
    name: "amended-late",
    severity: Severity::Query,
    summary: "The plan was updated more than 12 weeks after the last review",
    help: "Check both dates; an amended plan is due within 12 weeks of the review meeting",
    page: include_str!("amended_late.md"),
    stages: &[],
    check: Check::Row(&[Key::LastReview, Key::UpdatedPlan], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let (Some(review), Some(updated)) = (row.date(Key::LastReview), row.date(Key::UpdatedPlan))
        && updated > review + TimeDelta::weeks(12)
    {
        out.flag(Key::UpdatedPlan);
    }
}
