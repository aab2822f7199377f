//! L1-P28.

use chrono::TimeDelta;

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// A plan amended after a review, and late.
pub static RULE: Rule = Rule {
    codes: &["L1-P28"],
    name: "amended-late",
    severity: Severity::Query,
    summary: "The plan was updated more than 12 weeks after the last review",
    help: "Nothing to mend if the dates are right; be ready to say why the amendment took so long",
    page: include_str!("amended_late.md"),
    stages: &[],
    life: Life::Preview,
    check: Check::Row(&[Key::UpdatedPlan, Key::LastReview], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let (Some(updated), Some(reviewed)) = (row.date(Key::UpdatedPlan), row.date(Key::LastReview))
        && updated - reviewed > TimeDelta::weeks(12)
    {
        out.flag(Key::UpdatedPlan).also(Key::LastReview);
    }
}
