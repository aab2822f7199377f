//! L1-105b.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The date of the initial EHC plan is after today.
pub static RULE: Rule = Rule {
    codes: &["L1-105b"],
    name: "initial-plan-in-future",
    severity: Severity::Query,
    summary: "The date of the initial EHC plan is in the future",
    help: "Correct the date; a date that is only planned does not belong here",
    page: include_str!("initial_plan_in_future.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::InitialPlan], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.date(Key::InitialPlan).is_some_and(|day| day > row.shape.today) {
        out.flag(Key::InitialPlan);
    }
}
