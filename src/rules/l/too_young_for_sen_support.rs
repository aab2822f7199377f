//! L2-P21.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, RowOut, Rule};

/// SEN support before the second birthday is rare.
pub static RULE: Rule = Rule {
    codes: &["L2-P21"],
    name: "too-young-for-sen-support",
    severity: Severity::Query,
    summary: "Under 2 years old on SEN support",
    help: "Check the date of birth",
    page: include_str!("too_young_for_sen_support.md"),
    stages: &[],
    check: Check::Row(&[Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.age().is_some_and(|age| (0..2).contains(&age)) {
        out.flag(Key::DateOfBirth);
    }
}
