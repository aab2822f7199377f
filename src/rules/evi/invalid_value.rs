//! EVI-014.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A value that is not of its kind.
pub static RULE: Rule = Rule {
    codes: &["EVI-014"],
    name: "invalid-value",
    severity: Severity::Error,
    summary: "A value of an entry is not one that its field can have",
    help: "Write the value as the message says",
    page: include_str!("invalid_value.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::InvalidValue(field, wanted) = &fault.kind else { return };
    out.say(about::fault(fault, field, format!("{field} should be {wanted}")));
}
