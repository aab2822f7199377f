//! EVI-006.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A tag that is no criterion.
pub static RULE: Rule = Rule {
    codes: &["EVI-006"],
    name: "unknown-criterion",
    severity: Severity::Error,
    summary: "An entry is tagged with a criterion or aspect that does not exist",
    help: "Write the number of a criterion, such as 8, or of an aspect, such as 9.a",
    page: include_str!("unknown_criterion.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::UnknownCriterion(id, hint) = &fault.kind else { return };
    let hint = hint.as_ref().map(|hint| format!(": {hint}")).unwrap_or_default();
    out.say(about::fault(fault, id, format!("{id} is not a criterion or aspect{hint}")));
}
