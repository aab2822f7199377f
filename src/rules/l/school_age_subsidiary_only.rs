//! L1-108b and L2-208b.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Dual registered, it seems, but the main establishment is blank.
pub static RULE: Rule = Rule {
    codes: &["L1-108b", "L2-208b"],
    name: "school-age-subsidiary-only",
    severity: Severity::Query,
    summary: "Aged 5 to 15 with a subsidiary establishment but no main one",
    help: "Enter the URN and phase of the main establishment",
    page: include_str!("school_age_subsidiary_only.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::DateOfBirth, Key::Urn, Key::SubsidiaryPhase], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let half = row.get(Key::Urn).is_blank() && row.get(Key::SubsidiaryPhase).is_given();
    if half && row.age().is_some_and(|age| (5..=15).contains(&age)) {
        out.flag(Key::Urn);
    }
}
