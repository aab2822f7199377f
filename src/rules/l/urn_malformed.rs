//! L1-P29 and L2-P29.

use crate::findings::Severity;
use crate::lists::{Bad, Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Not the form of an establishment number.
pub static RULE: Rule = Rule {
    codes: &["L1-P29", "L2-P29"],
    name: "urn-malformed",
    severity: Severity::Error,
    summary: "The URN is not 6 digits",
    help: "Look the URN up in Get Information About Schools; a school name or a number with a slash is not a URN",
    page: include_str!("urn_malformed.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Urn], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::Urn).bad() == Some(Bad::UrnForm) {
        out.flag(Key::Urn);
    }
}
