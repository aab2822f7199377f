//! ILA-006.

use super::children::beside_send;
use crate::findings::Severity;
use crate::lists::{Case, Key};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A child who is looked after, with a team that says something else.
pub static RULE: Rule = Rule {
    codes: &["ILA-006"],
    name: "looked-after-team-disagrees",
    severity: Severity::Query,
    summary: "The child is looked after, but the team named here is not one for children in care",
    help: "Name the team most involved now; if the child is no longer looked after, correct the ILACS list",
    page: include_str!("looked_after_team_disagrees.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Across(check),
};

/// Only the list of children in care counts: in the list of children in need the same child stands again.
fn check(_: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let in_care = |list: &ListSeen<'_>| list.spec.column(Key::CareEnded.name()).is_some();
    for side in beside_send(lists).into_iter().filter(|side| in_care(side.other)) {
        for pair in side.children() {
            if pair.one.care_team == Some(false) && pair.other.case == Some(Case::LookedAfter) {
                let message = format!(
                    "Looked after in {}, but the team named here is not one for children in care",
                    side.other.spec.title_of()
                );
                out.say(side.said(Key::Team, &pair, message, Key::UniqueId));
            }
        }
    }
}
