//! L1-P30 and L2-P30.

use chrono::NaiveDate;

use super::{gias, urn_placeholder};
use crate::findings::Severity;
use crate::gias::{Establishment, Register};
use crate::lists::Key;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

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
    check: Check::Gathered(&[Key::Urn], check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let Some(register) = &list.gias.register else { return };
    let day = list.day(ctx);
    for (urn, (count, first)) in &list.reading.by_urn {
        let rows = (*urn, *count, *first);
        match register.get(*urn) {
            // A filler has a finding of its own.
            None if urn_placeholder::is_filler(*urn) => {}
            None => gias::say(list, Key::Urn, rows, "which GIAS does not have", |said| said, out),
            Some(found) if !found.open_on(day) => {
                let what = not_open(register, found, day);
                gias::say(list, Key::Urn, rows, &what, |said| said.severity(Severity::Query), out);
            }
            Some(_) => {}
        }
    }
}

/// Why an establishment was not open, and which took its place.
fn not_open(register: &Register, found: &Establishment, day: NaiveDate) -> String {
    let words = |date: NaiveDate| date.format("%-d %B %Y").to_string();
    if found.opens_after(day) {
        return match found.opened {
            Some(opened) => format!("which opened only on {}", words(opened)),
            None => "which is only proposed to open".to_owned(),
        };
    }
    let closed = match found.closed {
        Some(closed) => format!("which closed on {}", words(closed)),
        None => "which has closed".to_owned(),
    };
    let successors: Vec<String> =
        register.successors(found.urn, day).iter().take(3).map(u32::to_string).collect();
    match successors.as_slice() {
        [] => closed,
        [one] => format!("{closed} (its successor is {one})"),
        several => format!("{closed} (its successors are {})", several.join(", ")),
    }
}
