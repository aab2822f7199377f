//! L1-P25.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Everyone on List 1 has a plan, so it was issued one day.
pub static RULE: Rule = Rule {
    codes: &["L1-P25"],
    name: "initial-plan-missing",
    severity: Severity::Error,
    summary: "The date of the initial EHC plan is blank",
    help: "Enter the date on which the first EHC plan was issued",
    page: include_str!("initial_plan_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::InitialPlan], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::InitialPlan).is_blank() {
        out.flag(Key::InitialPlan);
    }
}
