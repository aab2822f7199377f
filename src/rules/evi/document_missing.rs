//! EVI-007.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A document that is not there.
pub static RULE: Rule = Rule {
    codes: &["EVI-007"],
    name: "document-missing",
    severity: Severity::Error,
    summary: "A file that an entry names is not there",
    help: "Correct the name in the entry, or put the file beside it",
    page: include_str!("document_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    match &fault.kind {
        FaultKind::DocumentMissing(file, near) => {
            let near = near.as_ref().map(|near| format!("; did you mean {near}?")).unwrap_or_default();
            out.say(about::fault(fault, file, format!("There is no file {file}{near}")));
        }
        FaultKind::DocumentSpelt(file, document) => {
            let message = format!("{file} differs in capitals from the file, which is {document}");
            let help =
                "Write the name just as the file has it: Windows finds it all the same, other systems do not";
            out.say(about::fault(fault, file, message).help(help));
        }
        _ => {}
    }
}
