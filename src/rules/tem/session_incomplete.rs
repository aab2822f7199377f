//! TEM-012.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};
use crate::team::Slot;

/// A session that nobody could go to.
pub static RULE: Rule = Rule {
    codes: &["TEM-012"],
    name: "session-incomplete",
    severity: Severity::Error,
    summary: "Nothing says when or where a session is, or who is there",
    help: "Write `at` (or week, day and time), `where` and `who`; for a video call, say so in `where`",
    page: include_str!("session_incomplete.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    if ctx.repository.team.sessions.is_empty() {
        return;
    }
    let mut said_of = None;
    for slot in super::slots(ctx) {
        // The meetings of several children may be one session as written.
        if said_of.replace(slot.at) == Some(slot.at) {
            continue;
        }
        let lacks = lacks(&slot);
        if !lacks.is_empty() {
            let message = format!("Nothing says {} ({})", lacks.join(", "), slot.title());
            out.say(super::of_slot(&slot, slot.at, message));
        }
    }
}

fn lacks(slot: &Slot<'_>) -> Vec<&'static str> {
    // Children's own folders say when their meetings are.
    let timed = slot.when.is_some() || slot.child.is_none() && slot.kind.is_some_and(|kind| kind.per_child);
    let lacks = [
        (!timed, "when this session is"),
        (slot.place().is_none(), "where it is"),
        (slot.who().is_empty(), "who of the team is there"),
    ];
    lacks.into_iter().filter(|(lacking, _)| *lacking).map(|(_, what)| what).collect()
}
