//! ILA-013.

use super::children::{Side, with};
use crate::findings::Severity;
use crate::lists::{Case, Key};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// The list of children in need and those of protection plans and children in care tell two stories.
pub static RULE: Rule = Rule {
    codes: &["ILA-013"],
    name: "case-status-disagrees",
    severity: Severity::Query,
    summary: "The case status is not what another ILACS list says",
    help: "Extract the lists for the same day, and correct the one that is wrong",
    page: include_str!("case_status_disagrees.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Across(check),
};

fn check(_: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(one) = with(lists, Key::CaseStatus) else { return };
    for ended in [Key::ProtectionEnded, Key::CareEnded] {
        let Some(other) = with(lists, ended) else { continue };
        let side = Side { one, other };
        for pair in side.pairs() {
            let (Some(status), Some(case)) = (pair.one.case, pair.other.case) else { continue };
            if let Some(says) = disagrees(status, case, ended) {
                let message = format!("{} says that {says}", other.spec.title_of());
                out.say(side.said(Key::CaseStatus, &pair, message, ended));
            }
        }
    }
}

/// What the other list says, where the status denies it. A child who is looked after may be on a plan as well: the
/// status is the first that applies.
fn disagrees(status: Case, case: Case, ended: Key) -> Option<&'static str> {
    match (status, case) {
        (Case::LookedAfter, Case::LookedAfter | Case::Protected) | (Case::Protected, Case::Protected) => None,
        (_, Case::LookedAfter) => Some("the child is looked after"),
        (_, Case::Protected) => Some("the child is on a protection plan"),
        (Case::LookedAfter, Case::Ended) if ended == Key::CareEnded => {
            Some("the child is looked after no longer")
        }
        (Case::Protected, Case::Ended) if ended == Key::ProtectionEnded => Some("the plan has ended"),
        _ => None,
    }
}
