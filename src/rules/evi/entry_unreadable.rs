//! EVI-001.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A file of entries, or a folder, that cannot be read.
pub static RULE: Rule = Rule {
    codes: &["EVI-001"],
    name: "entry-unreadable",
    severity: Severity::Error,
    summary: "A file of entries, a register or a folder of documents cannot be read",
    help: "Mend the file at the place named; until then its evidence does not count",
    page: include_str!("entry_unreadable.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let (FaultKind::EntryUnreadable(why) | FaultKind::Unreadable(why)) = &fault.kind else { return };
    out.say(about::fault(fault, "", format!("This cannot be read: {why}")));
}
