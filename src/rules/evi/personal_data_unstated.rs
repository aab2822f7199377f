//! EVI-016.

use crate::evidence::Entry;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, about};

/// An entry that does not say whether it is about people.
pub static RULE: Rule = Rule {
    codes: &["EVI-016"],
    name: "personal-data-unstated",
    severity: Severity::Query,
    summary: "A final entry does not say what it holds about people",
    help: "Add `personal_data`: none, aggregate, contacts or person-level",
    page: include_str!("personal_data_unstated.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Entry(check),
};

fn check(ctx: &Context<'_>, entry: &Entry, out: &mut Out<'_>) {
    if entry.is_final() && entry.personal_data.is_none() {
        let message = format!("{} does not say what it holds about people", about::called(entry.name()));
        out.say(about::entry(ctx, entry, &entry.at, message));
    }
}
