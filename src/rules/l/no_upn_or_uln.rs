//! L1-107 and L2-207.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Old enough to have a number, and none is given.
pub static RULE: Rule = Rule {
    codes: &["L1-107", "L2-207"],
    name: "no-upn-or-uln",
    severity: Severity::Error,
    summary: "Aged 6 or over with neither UPN nor ULN",
    help: "Ask the school for the UPN, or the college for the ULN",
    page: include_str!("no_upn_or_uln.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::DateOfBirth, Key::Upn, Key::Uln], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let neither = row.get(Key::Upn).is_blank() && row.get(Key::Uln).is_blank();
    if neither && row.age().is_some_and(|age| age >= 6) {
        out.flag(Key::Upn).also(Key::Uln);
    }
}
