//! EVI-005.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A tag that is no request.
pub static RULE: Rule = Rule {
    codes: &["EVI-005"],
    name: "unknown-request",
    severity: Severity::Error,
    summary: "An entry is tagged with a request that does not exist",
    help: "Write the id of a request, or of a part such as 5.1/physiotherapy; docs/asked.md lists them all",
    page: include_str!("unknown_request.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::UnknownRequest(id, hint) = &fault.kind else { return };
    let hint = hint.as_ref().map(|hint| format!(": {hint}")).unwrap_or_default();
    out.say(about::fault(fault, id, format!("{id} is not a request{hint}")));
}
