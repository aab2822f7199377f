//! TRK-011.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A folder that cannot be read.
pub static RULE: Rule = Rule {
    codes: &["TRK-011"],
    name: "child-unreadable",
    severity: Severity::Error,
    summary: "The folder of a tracked child cannot be read",
    help: "Mend child.yaml, or write one: sendpack track --template T1 shows how",
    page: include_str!("child_unreadable.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    if let FaultKind::ChildUnreadable(why) = &fault.kind {
        out.say(about::fault(fault, "unreadable", format!("This cannot be read: {why}")));
    }
}
