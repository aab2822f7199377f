//! L1-P04 and L2-P04.

use crate::findings::Severity;
use crate::lists::{Bad, Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Not the form of a pupil number.
pub static RULE: Rule = Rule {
    codes: &["L1-P04", "L2-P04"],
    name: "upn-malformed",
    severity: Severity::Error,
    summary: "The UPN is not a letter followed by 12 digits (or 11 digits and a letter)",
    help: "Copy the UPN again from the school record; leave the cell blank if there is none yet",
    page: include_str!("upn_malformed.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Upn], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    match row.get(Key::Upn).bad() {
        Some(Bad::UpnForm) => {
            out.flag(Key::Upn);
        }
        Some(Bad::Placeholder) => {
            out.flag(Key::Upn)
                .saying("The UPN is a placeholder, not a number")
                .help("Leave the cell blank until the number is known");
        }
        _ => {}
    }
}
