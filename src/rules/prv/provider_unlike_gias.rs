//! PRV-009.

use super::likeness;
use crate::findings::Severity;
use crate::framework::Framework;
use crate::gias::{Establishment, Register};
use crate::lists::{Key, Seat};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, gias};

/// A number that is plainly of another establishment than the provider's name or type says.
pub static RULE: Rule = Rule {
    codes: &["PRV-009"],
    name: "provider-unlike-gias",
    severity: Severity::Query,
    summary: "The provider's name or type is not that of the establishment with its URN",
    help: "Check the URN: it is probably that of another establishment; if the school has a new name or type, put today's extract of GIAS beside the lists",
    page: include_str!("provider_unlike_gias.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Established(&[Key::ProviderUrn], check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, register: &Register, out: &mut Out<'_>) {
    let types = list.set(ctx.framework, Key::ProviderType);
    for seat in &list.reading.seats {
        let Some(found) = register.get(seat.urn) else { continue };
        let rows = std::slice::from_ref(seat);
        if let Some(message) = other_name(list, register, seat) {
            gias::say(list, Key::ProviderName, rows, message, None, out);
        }
        let code = seat.kind.and_then(|kind| types?.codes.get(usize::from(kind)));
        if let Some(code) = code.filter(|code| !register.may_be(found, &code.code)) {
            let is = phase(ctx.framework, register, found);
            let message = format!("From what GIAS says, URN {} is no \"{}\"{is}", seat.urn, code.code);
            gias::say(list, Key::ProviderType, rows, message, None, out);
        }
    }
}

/// That the name is another than GIAS has. Names of schools are public.
fn other_name(list: &ListSeen<'_>, register: &Register, seat: &Seat) -> Option<String> {
    let (ours, theirs) = (list.reading.name(seat.row)?, register.name(seat.urn)?);
    likeness::is_other(ours, theirs).then(|| format!("GIAS has URN {} as \"{theirs}\"", seat.urn))
}

/// What it is instead, in the words of the lists' phases.
fn phase(framework: &Framework, register: &Register, of: &Establishment) -> String {
    let letter = register.phase(of).letter();
    let code = framework.code_set("phase").and_then(|set| set.codes.iter().find(|c| c.letter == letter));
    code.map(|code| format!(": its phase is {}", code.official())).unwrap_or_default()
}
