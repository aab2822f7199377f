//! L1-P33.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Accepted, but worth knowing.
pub static RULE: Rule = Rule {
    codes: &["L1-P33"],
    name: "home-educated-with-urn",
    severity: Severity::Note,
    summary: "Electively home educated, with the URN of an establishment",
    help: "Nothing to mend if the child attends part of the time",
    page: include_str!("home_educated_with_urn.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::HomeEducated, Key::Urn], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.is(Key::HomeEducated, "Yes") && row.get(Key::Urn).is_given() {
        out.flag(Key::Urn);
    }
}
