//! L1-P31 and L2-P31.

use super::gias;
use crate::findings::Severity;
use crate::lists::Key;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A phase that differs from the one that follows from GIAS.
pub static RULE: Rule = Rule {
    codes: &["L1-P31", "L2-P31"],
    name: "phase-not-as-in-gias",
    severity: Severity::Query,
    summary: "The phase differs from what GIAS says of the establishment",
    help: "Check URN and phase: one of them is probably that of another setting",
    page: include_str!("phase_not_as_in_gias.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Gathered(&[Key::Urn, Key::Phase], check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let Some(register) = &list.gias.register else { return };
    let Some(phases) = list.set(ctx.framework, Key::Phase) else { return };
    for ((urn, phase), (count, first)) in &list.reading.by_phase {
        let (Some(found), Some(code)) = (register.get(*urn), phases.codes.get(*phase)) else { continue };
        let follows = register.phase(found);
        let Some(letter) = code.letter.filter(|letter| !follows.admits(*letter)) else { continue };
        let Some(right) = phases.codes.iter().find(|c| c.letter == follows.letter()) else { continue };
        let what = format!("but another phase than follows from GIAS: {}", right.official());
        let key = format!("{urn}-{letter}");
        gias::say(list, Key::Phase, (*urn, *count, *first), &what, |said| said.key(&key), out);
    }
}
