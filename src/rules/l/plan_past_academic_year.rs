//! L1-P22.

use chrono::{Datelike, NaiveDate};

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// A plan may run to the end of the academic year in which the person turns 25, and no longer.
pub static RULE: Rule = Rule {
    codes: &["L1-P22"],
    name: "plan-past-academic-year",
    severity: Severity::Error,
    summary: "Turned 25 before this academic year began, so the plan should have ended",
    help: "Check the date of birth; if the plan has ceased, take the person off the list",
    page: include_str!("plan_past_academic_year.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let today = row.shape.today;
    let year = if today.month() >= 9 { today.year() } else { today.year() - 1 };
    let began = NaiveDate::from_ymd_opt(year, 8, 31);
    if row.age() == Some(25) && began.and_then(|day| row.age_on(day)).is_some_and(|age| age >= 25) {
        out.flag(Key::DateOfBirth);
    }
}
