//! L2-P23.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// SEN support is for schools, early years and colleges; from 25 the peer rules speak.
pub static RULE: Rule = Rule {
    codes: &["L2-P23"],
    name: "aged-19-or-over",
    severity: Severity::Query,
    summary: "Aged 19 or over on SEN support",
    help: "Check the date of birth, and that a school or college still gives SEN support",
    page: include_str!("aged_19_or_over.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.age().is_some_and(|age| (19..25).contains(&age)) {
        out.flag(Key::DateOfBirth);
    }
}
