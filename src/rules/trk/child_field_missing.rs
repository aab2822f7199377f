//! TRK-013.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A field that is missing.
pub static RULE: Rule = Rule {
    codes: &["TRK-013"],
    name: "child-field-missing",
    severity: Severity::Error,
    summary: "A field that child.yaml needs is missing",
    help: "Write it: 'sendpack track --template T1' shows all fields",
    page: include_str!("child_field_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    if let FaultKind::ChildMissingField(field) = &fault.kind {
        out.say(about::fault(fault, field, format!("{field} is missing")));
    }
}
