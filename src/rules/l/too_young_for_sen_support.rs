//! L2-P21.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Aged 0 or 1, and on SEN support.
pub static RULE: Rule = Rule {
    codes: &["L2-P21"],
    name: "too-young-for-sen-support",
    severity: Severity::Query,
    summary: "Under 2 years old and on SEN support",
    help: "Check the date of birth; leave it as it is if the child is indeed that young",
    page: include_str!("too_young_for_sen_support.md"),
    stages: &[],
    life: Life::Preview,
    check: Check::Row(&[Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.age_on(row.shape.as_at).is_some_and(|age| (0..2).contains(&age)) {
        out.flag(Key::DateOfBirth);
    }
}
