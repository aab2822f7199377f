//! ILA-004.

use crate::findings::Severity;
use crate::lists::Key;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A row without the child's identifier.
pub static RULE: Rule = Rule {
    codes: &["ILA-004"],
    name: "ilacs-id-missing",
    severity: Severity::Error,
    summary: "The Child Unique ID is blank",
    help: "Enter the child's identifier: the same one in all five lists",
    page: include_str!("ilacs_id_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Gathered(&[Key::UniqueId], check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    for row in &list.reading.identifiers.without_unique {
        out.say(Said::at(list.cell(*row, Key::UniqueId), RULE.summary).key(&row.to_string()));
    }
}
