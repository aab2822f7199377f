//! TRK-015.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A file that is not there.
pub static RULE: Rule = Rule {
    codes: &["TRK-015"],
    name: "child-document-absent",
    severity: Severity::Error,
    summary: "A file that child.yaml names cannot be taken",
    help: "Correct the name, or put the file into the child's folder",
    page: include_str!("child_document_absent.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    if let FaultKind::ChildDocument(why) = fault.kind {
        let place = fault.at.to_string();
        out.say(about::fault(fault, &place, format!("{}: {why}", fault.entry)));
    }
}
