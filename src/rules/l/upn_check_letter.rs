//! L1-P05 and L2-P05.

use crate::findings::Severity;
use crate::lists::{Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};

/// The check letter does not follow from the other characters.
pub static RULE: Rule = Rule {
    codes: &["L1-P05", "L2-P05"],
    name: "upn-check-letter",
    severity: Severity::Error,
    summary: "The UPN has the wrong check letter: a character is wrong or two have changed places",
    help: "Copy the UPN again from the school record",
    page: include_str!("upn_check_letter.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Upn], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let Typed::Upn(upn) = row.get(Key::Upn).typed
        && !upn.is_right()
    {
        out.flag(Key::Upn);
    }
}
