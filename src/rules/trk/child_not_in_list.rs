//! TRK-001.

use super::seen::{can_tell, list_of, said};
use crate::evidence::TrackedChild;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A child who is not where child.yaml says.
pub static RULE: Rule = Rule {
    codes: &["TRK-001"],
    name: "child-not-in-list",
    severity: Severity::Error,
    summary: "A tracked child's Unique ID is not in the child's list",
    help: "Correct `unique_id` or `list` in child.yaml: both are as in the list",
    page: include_str!("child_not_in_list.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Child(check),
};

fn check(ctx: &Context<'_>, child: &TrackedChild, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let (Some(id), Some(list)) = (&child.unique_id, list_of(child, lists).filter(|list| can_tell(list)))
    else {
        return;
    };
    let has = |list: &ListSeen<'_>| list.profiles.get(id.value.reveal()).is_some();
    if has(list) {
        return;
    }
    let elsewhere = lists.iter().find(|other| has(other));
    let message = match elsewhere {
        Some(other) => format!(
            "{}: {} has this Unique ID, not {}",
            child.name,
            other.spec.title_of(),
            list.spec.title_of()
        ),
        None => format!("{}: no row of {} has this Unique ID", child.name, list.spec.title_of()),
    };
    out.say(said(ctx, child, &id.at, "unique_id", message));
}
