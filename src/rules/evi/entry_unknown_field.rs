//! EVI-002.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A field or heading that is none.
pub static RULE: Rule = Rule {
    codes: &["EVI-002"],
    name: "entry-unknown-field",
    severity: Severity::Error,
    summary: "A field of an entry, or a heading of a register, is not one that is known",
    help: "Correct the name, or delete it",
    page: include_str!("entry_unknown_field.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::EntryUnknownField(field, near) = &fault.kind else { return };
    let near = near.as_ref().map(|near| format!("; did you mean {near}?")).unwrap_or_default();
    out.say(about::fault(fault, field, format!("{field} is not a field of {}{near}", fault.of)));
}
