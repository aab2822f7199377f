//! EVI-004.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// Two entries of one id.
pub static RULE: Rule = Rule {
    codes: &["EVI-004"],
    name: "entry-duplicate-id",
    severity: Severity::Error,
    summary: "Two entries have the same id",
    help: "Give one of them another id; if they are the same evidence, keep one entry with the tags of both",
    page: include_str!("entry_duplicate_id.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::EntryDuplicateId(id, first) = &fault.kind else { return };
    let noun = fault.of.split_once(' ').map_or(fault.of, |(_, noun)| noun);
    let message = format!("Another {noun} has the id {id} already, at {first}");
    out.say(about::fault(fault, "", message).related([first.clone()]));
}
