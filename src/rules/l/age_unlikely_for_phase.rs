//! L1-P35 and L2-P35.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, RowOut, Rule};

/// One year of slack either side of what is usual.
pub static RULE: Rule = Rule {
    codes: &["L1-P35", "L2-P35"],
    name: "age-unlikely-for-phase",
    severity: Severity::Query,
    summary: "The age is unlikely for the phase of the establishment",
    help: "Check the date of birth and the phase",
    page: include_str!("age_unlikely_for_phase.md"),
    stages: &[],
    check: Check::Row(&[Key::DateOfBirth, Key::Phase], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let (Some(age), Some(phase)) = (row.age(), row.code(Key::Phase)) else { return };
    let usual = match phase.code.as_str() {
        "Nursery" => 2..=5,
        "Primary" => 4..=12,
        "Middle (deemed primary)" => 8..=13,
        "Middle (deemed secondary)" => 8..=15,
        "Secondary" => 10..=19,
        "FE college" => 14..=25,
        _ => return,
    };
    // Ages that no list allows have rules of their own.
    if (0..26).contains(&age) && !usual.contains(&age) {
        out.flag(Key::Phase);
    }
}
