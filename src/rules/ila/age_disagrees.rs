//! ILA-014.

use crate::findings::Severity;
use crate::lists::{Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};

/// An age that the date of birth does not give.
pub static RULE: Rule = Rule {
    codes: &["ILA-014"],
    name: "age-disagrees",
    severity: Severity::Query,
    summary: "The age is not the one that the date of birth gives",
    help: "Correct the date of birth or the age: the age at the last birthday, -1 for an unborn child",
    page: include_str!("age_disagrees.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Age, Key::DateOfBirth], check),
};

/// A year of grace: the age may be of another day than the list.
fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let (Typed::Whole(given), Some(age)) = (row.get(Key::Age).typed, row.age_on(row.shape.as_at))
        && i64::from(given).abs_diff(i64::from(age)) > 1
    {
        out.flag(Key::Age).also(Key::DateOfBirth);
    }
}
