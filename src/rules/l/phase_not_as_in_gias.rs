//! L1-P31 and L2-P31.

use crate::findings::Severity;
use crate::gias::Register;
use crate::lists::{Key, Seat};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, gias};

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
    check: Check::Established(&[Key::Urn, Key::Phase], check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, register: &Register, out: &mut Out<'_>) {
    let Some(phases) = list.set(ctx.framework, Key::Phase) else { return };
    for (urn, rows) in list.reading.by_urn() {
        let Some(found) = register.get(urn) else { continue };
        let follows = register.phase(found);
        let Some(right) = phases.codes.iter().find(|c| c.letter == follows.letter()) else { continue };
        let differs = |seat: &&Seat| {
            let code = seat.kind.and_then(|kind| phases.codes.get(usize::from(kind)));
            code.and_then(|code| code.letter).is_some_and(|letter| !follows.admits(letter))
        };
        let rows: Vec<Seat> = rows.iter().filter(differs).copied().collect();
        let message = format!("From what GIAS says of URN {urn}, its phase is {}", right.official());
        gias::say(list, Key::Phase, &rows, message, None, out);
    }
}
