//! PRV-008.

use crate::findings::Severity;
use crate::gias::Register;
use crate::lists::Key;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, gias};

/// A provider's number that is of no establishment open on the date of the list.
pub static RULE: Rule = Rule {
    codes: &["PRV-008"],
    name: "provider-urn-not-current",
    severity: Severity::Error,
    summary: "The provider's URN is not in GIAS, or its establishment was not open on the list's date",
    help: "Look the provider up in Get Information About Schools and enter its URN",
    page: include_str!("provider_urn_not_current.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Established(&[Key::ProviderUrn], check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, register: &Register, out: &mut Out<'_>) {
    let day = list.day(ctx);
    for (urn, rows) in list.reading.by_urn() {
        if let Some((message, severity)) = gias::not_current(register, urn, day) {
            gias::say(list, Key::ProviderUrn, rows, message, severity, out);
        }
    }
}
