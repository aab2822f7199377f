//! L1-P24.

use chrono::NaiveDate;

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// No plan before birth, nor before EHC plans began.
pub static RULE: Rule = Rule {
    codes: &["L1-P24"],
    name: "initial-plan-too-early",
    severity: Severity::Error,
    summary: "The initial EHC plan is dated before the date of birth",
    help: "Check both dates against the case record",
    page: include_str!("initial_plan_too_early.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::InitialPlan, Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let Some(issued) = row.date(Key::InitialPlan) else { return };
    if row.date(Key::DateOfBirth).is_some_and(|born| issued < born) {
        out.flag(Key::InitialPlan);
    } else if NaiveDate::from_ymd_opt(2014, 9, 1).is_some_and(|first| issued < first) {
        out.flag(Key::InitialPlan)
            .severity(Severity::Query)
            .saying("The initial EHC plan is dated before September 2014, when EHC plans began")
            .help("Give the date of the EHC plan, not of the statement that came before it");
    }
}
