//! ILA-003.

use crate::findings::Severity;
use crate::lists::Key;
use crate::lists::identifiers::repeats;
use crate::rules::l::repeated::same_number;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A child twice in a list that has one row a child.
pub static RULE: Rule = Rule {
    codes: &["ILA-003"],
    name: "ilacs-child-repeated",
    severity: Severity::Error,
    summary: "This child stands on more than one row of a list that has one row a child",
    help: "Keep the latest episode, plan or period of care of each child",
    page: include_str!("ilacs_child_repeated.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Gathered(&[Key::UniqueId], check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    if list.spec.one_row_each {
        for rows in repeats(&list.reading.identifiers.unique) {
            same_number(list, Key::UniqueId, &rows, RULE.summary, out);
        }
    }
}
