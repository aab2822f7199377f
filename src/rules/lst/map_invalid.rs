//! LST-021.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, Said};

/// A map that cannot be read, or a value of it that cannot be right.
pub static RULE: Rule = Rule {
    codes: &["LST-021"],
    name: "map-invalid",
    severity: Severity::Error,
    summary: "A map file cannot be read, or a value in it cannot be right",
    help: "Write the value as the message says; 'sendpack lists --suggest-map' writes a map to begin with",
    page: include_str!("map_invalid.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let (key, message) = match &fault.kind {
        FaultKind::MapUnreadable(why) => ("", format!("The map cannot be read: {why}")),
        FaultKind::MapInvalid(path, wanted) => (path.as_str(), format!("{path} should be {wanted}")),
        _ => return,
    };
    let said = Said::at(fault.at.clone(), message).key(key);
    out.say(fault.requests.iter().fold(said, |said, request| said.request(request)));
}
