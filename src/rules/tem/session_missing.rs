//! TEM-011.

use crate::findings::Severity;
use crate::framework::SessionKind;
use crate::rules::{Check, Context, Life, Out, Rule, Said};
use crate::team::Slot;

/// A session that nobody planned.
pub static RULE: Rule = Rule {
    codes: &["TEM-011"],
    name: "session-missing",
    severity: Severity::Query,
    summary: "A session that every inspection has is not in the timetable",
    help: "Add it to `sessions` in team.yaml: when, where, who, and the documents to hand",
    page: include_str!("session_missing.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let (Some(wanted), team) = (&ctx.framework.team, &ctx.repository.team) else { return };
    if team.sessions.is_empty() {
        if super::is_notified(ctx) && !team.roles.is_empty() {
            let message = "Inspectors have called, and team.yaml has no timetable";
            out.say(Said::at(super::file(), message).key("sessions"));
        }
        return;
    }
    let slots = super::slots(ctx);
    let planned = |kind: &SessionKind| {
        team.sessions.iter().any(|session| session.kind.as_ref().is_some_and(|told| told.value == kind.id))
    };
    for kind in wanted.sessions.iter().filter(|kind| kind.expected) {
        if kind.per_child && children(ctx).next().is_some() {
            each_child(ctx, kind, &slots, out);
        } else if !planned(kind) {
            let message = format!("The timetable has no {} ({})", in_sentence(&kind.title), kind.id);
            out.say(Said::at(super::file(), message).key(&kind.id));
        }
    }
}

fn each_child(ctx: &Context<'_>, kind: &SessionKind, slots: &[Slot<'_>], out: &mut Out<'_>) {
    for child in children(ctx) {
        let ours =
            |slot: &&Slot<'_>| is(slot, kind) && slot.child.is_some_and(|own| std::ptr::eq(own, child));
        if !slots.iter().any(|slot| ours(&slot)) {
            let message = format!("{} has no {}", child.name, in_sentence(&kind.title));
            let help = "Write into `meetings` of child.yaml when it is, or a session with this `child` into team.yaml";
            out.say(Said::at(child.at.clone(), message).help(help).key(&child.name));
        }
    }
}

fn children<'a>(ctx: &Context<'a>) -> impl Iterator<Item = &'a crate::evidence::TrackedChild> + use<'a> {
    let left_out = ctx.without.tracking;
    ctx.repository.tracking.children.iter().filter(move |_| !left_out)
}

fn is(slot: &Slot<'_>, kind: &SessionKind) -> bool {
    slot.kind.is_some_and(|own| own.id == kind.id)
}

/// A title within a sentence.
fn in_sentence(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
