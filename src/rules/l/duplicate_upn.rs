//! L1-109 and L2-209.

use super::repeated::same_number;
use crate::findings::Severity;
use crate::lists::Key;
use crate::lists::identifiers::repeats;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// This UPN twice in one list: every copy is flagged.
pub static RULE: Rule = Rule {
    codes: &["L1-109", "L2-209"],
    name: "duplicate-upn",
    severity: Severity::Error,
    summary: "This UPN stands on more than one row",
    help: "Find out which row is right: two rows for one child, or a number given to two children",
    page: include_str!("duplicate_upn.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Gathered(&[Key::Upn], check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    for rows in repeats(&list.reading.identifiers.upn) {
        same_number(list, Key::Upn, &rows, RULE.summary, out);
    }
}
