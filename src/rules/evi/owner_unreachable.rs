//! EVI-011.

use crate::evidence::Entry;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, about};

/// An owner without an email address.
pub static RULE: Rule = Rule {
    codes: &["EVI-011"],
    name: "owner-unreachable",
    severity: Severity::Query,
    summary: "The owner of an entry has no email address",
    help: "Add `email` to the owner: a shared address of the team will do",
    page: include_str!("owner_unreachable.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Entry(check),
};

fn check(ctx: &Context<'_>, entry: &Entry, out: &mut Out<'_>) {
    let named = entry.owner.role.is_some() || entry.owner.team.is_some();
    if named && entry.owner.email.is_none() {
        out.say(about::entry(
            ctx,
            entry,
            &entry.at,
            format!("The owner of {} has no email address", about::called(entry.name())),
        ));
    }
}
