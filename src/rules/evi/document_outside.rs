//! EVI-008.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A document outside the repository.
pub static RULE: Rule = Rule {
    codes: &["EVI-008"],
    name: "document-outside",
    severity: Severity::Error,
    summary: "A file that an entry names lies outside the repository",
    help: "Copy the file into the folder of documents and name it from there",
    page: include_str!("document_outside.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::DocumentOutside(file, how) = &fault.kind else { return };
    out.say(about::fault(fault, file, format!("{file} lies outside the repository: {how}")));
}
