//! ILA-005.

use super::children::beside_send;
use crate::findings::Severity;
use crate::lists::{Case, Key};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// An open case of social care whom List 1 or List 2 calls not known.
pub static RULE: Rule = Rule {
    codes: &["ILA-005"],
    name: "known-to-social-care-disagrees",
    severity: Severity::Query,
    summary: "Not known to social care here, but an open case in an ILACS list",
    help: "Ask social care which is right, and correct the list that is wrong",
    page: include_str!("known_to_social_care_disagrees.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Across(check),
};

fn check(_: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    for side in beside_send(lists) {
        for pair in side.children() {
            if pair.one.known == Some(false) && pair.other.case.is_some_and(Case::is_open) {
                let message = format!("Not known to social care, but open in {}", side.other.spec.title_of());
                out.say(side.said(Key::SocialCare, &pair, message, Key::UniqueId));
            }
        }
    }
}
