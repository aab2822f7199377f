//! L1-P13 and L2-P13.

use super::repeated::same_number;
use crate::findings::Severity;
use crate::lists::Key;
use crate::lists::identifiers::repeats;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// This ULN twice in one list: every copy is flagged.
pub static RULE: Rule = Rule {
    codes: &["L1-P13", "L2-P13"],
    name: "duplicate-uln",
    severity: Severity::Error,
    summary: "This ULN stands on more than one row",
    help: "Find out which row is right: two rows for one person, or a number given to two people",
    page: include_str!("duplicate_uln.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Gathered(&[Key::Uln], check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    for rows in repeats(&list.reading.identifiers.uln) {
        same_number(list, Key::Uln, &rows, RULE.summary, out);
    }
}
