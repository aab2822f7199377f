//! L1-P30 and L2-P30.

use crate::findings::Severity;
use crate::gias::Register;
use crate::lists::Key;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, gias};

/// A URN that is of no establishment open on the date of the list.
pub static RULE: Rule = Rule {
    codes: &["L1-P30", "L2-P30"],
    name: "urn-not-current",
    severity: Severity::Error,
    summary: "The URN is not in GIAS, or its establishment was not open on the list's date",
    help: "Look the setting up in Get Information About Schools and enter its URN",
    page: include_str!("urn_not_current.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Established(&[Key::Urn], check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, register: &Register, out: &mut Out<'_>) {
    let day = list.day(ctx);
    for (urn, rows) in list.reading.by_urn() {
        if let Some((message, severity)) = gias::not_current(register, urn, day) {
            gias::say(list, Key::Urn, rows, message, severity, out);
        }
    }
}
