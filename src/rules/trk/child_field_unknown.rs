//! TRK-012.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A field that is not one.
pub static RULE: Rule = Rule {
    codes: &["TRK-012"],
    name: "child-field-unknown",
    severity: Severity::Error,
    summary: "A field of child.yaml is not one",
    help: "Correct the name, or take the line out",
    page: include_str!("child_field_unknown.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    if let FaultKind::ChildUnknownField(path, near) = &fault.kind {
        let near = near.as_ref().map(|near| format!("; did you mean {near}?")).unwrap_or_default();
        out.say(about::fault(fault, path, format!("There is no field {path}{near}")));
    }
}
