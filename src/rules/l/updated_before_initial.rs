//! L1-106a.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The updated plan is older than the initial one; the same day is fine.
pub static RULE: Rule = Rule {
    codes: &["L1-106a"],
    name: "updated-before-initial",
    severity: Severity::Error,
    summary: "The plan was updated before it was first issued",
    help: "Check both dates against the case record",
    page: include_str!("updated_before_initial.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::InitialPlan, Key::UpdatedPlan], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let (Some(initial), Some(updated)) = (row.date(Key::InitialPlan), row.date(Key::UpdatedPlan))
        && updated < initial
    {
        out.flag(Key::UpdatedPlan);
    }
}
