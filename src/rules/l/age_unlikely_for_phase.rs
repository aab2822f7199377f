//! L1-P35 and L2-P35.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// An age that the phase seldom has.
pub static RULE: Rule = Rule {
    codes: &["L1-P35", "L2-P35"],
    name: "age-unlikely-for-phase",
    severity: Severity::Query,
    summary: "The age is unlikely for the phase of education",
    help: "Check the phase and the date of birth; leave both if they are right",
    page: include_str!("age_unlikely_for_phase.md"),
    stages: &[],
    life: Life::Preview,
    check: Check::Row(&[Key::DateOfBirth, Key::Phase], check),
};

/// Letters of phases with their likely ages, a year of slack at either end. Other phases take any age.
const AGES: &[(char, std::ops::RangeInclusive<i32>)] =
    &[('a', 2..=5), ('b', 4..=12), ('c', 8..=13), ('d', 8..=15), ('e', 10..=19), ('i', 14..=99)];

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let letter = row.code(Key::Phase).and_then(|phase| phase.letter);
    let Some((_, ages)) = AGES.iter().find(|(l, _)| Some(*l) == letter) else { return };
    // An age below 0 or of 26 and over is another rule's concern.
    if row.age_on(row.shape.as_at).is_some_and(|age| (0..26).contains(&age) && !ages.contains(&age)) {
        out.flag(Key::Phase).also(Key::DateOfBirth);
    }
}
