//! PRV-004.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Unregistered education, without a word on how it is overseen.
pub static RULE: Rule = Rule {
    codes: &["PRV-004"],
    name: "provider-unregistered-ap",
    severity: Severity::Query,
    summary: "Unregistered provision, and nothing says how it is overseen",
    help: "Say under \"Oversight of unregistered provision\" who visits it, how often, and who answers for its safety",
    page: include_str!("provider_unregistered_ap.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Registered], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let teaches =
        row.is(Key::Sector, "Education") || row.is(Key::ProviderType, "Alternative provision (other)");
    if teaches && row.is(Key::Registered, "No") && !row.get(Key::Oversight).is_given() {
        let told_in = if row.shape.has(Key::Oversight) { Key::Oversight } else { Key::Registered };
        out.flag(told_in);
    }
}
