//! LST-022.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, Said};

/// A name in a map that is none.
pub static RULE: Rule = Rule {
    codes: &["LST-022"],
    name: "map-name-unknown",
    severity: Severity::Error,
    summary: "A map file names a column or code that does not exist",
    help: "Correct the name, or delete the line",
    page: include_str!("map_name_unknown.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::MapUnknown(what, near) = &fault.kind else { return };
    let near = near.as_ref().map(|near| format!("; did you mean {near}?")).unwrap_or_default();
    let said = Said::at(fault.at.clone(), format!("{what}{near}")).key(what);
    out.say(fault.requests.iter().fold(said, |said, request| said.request(request)));
}
