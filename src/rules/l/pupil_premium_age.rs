//! L1-P40 and L2-P40.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Pupil premium outside reception to year 11.
pub static RULE: Rule = Rule {
    codes: &["L1-P40", "L2-P40"],
    name: "pupil-premium-age",
    severity: Severity::Query,
    summary: "Pupil premium for a child under 4 or over 16",
    help: "Check the date of birth and the flag: pupil premium is for reception to year 11",
    page: include_str!("pupil_premium_age.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::PupilPremium, Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.is(Key::PupilPremium, "Yes") && row.age().is_some_and(|age| !(4..=16).contains(&age)) {
        out.flag(Key::PupilPremium);
    }
}
