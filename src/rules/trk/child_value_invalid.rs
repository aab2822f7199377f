//! TRK-014.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A value that its field does not take.
pub static RULE: Rule = Rule {
    codes: &["TRK-014"],
    name: "child-value-invalid",
    severity: Severity::Error,
    summary: "A value of child.yaml is not what its field takes",
    help: "Write what the field takes",
    page: include_str!("child_value_invalid.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    if let FaultKind::ChildInvalidValue(field, wanted) = &fault.kind {
        out.say(about::fault(fault, field, format!("{field} should be {wanted}")));
    }
}
