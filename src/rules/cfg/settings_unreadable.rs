//! CFG-009.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, Said};

/// Settings that cannot be read at all.
pub static RULE: Rule = Rule {
    codes: &["CFG-009"],
    name: "settings-unreadable",
    severity: Severity::Error,
    summary: "sendpack.yaml cannot be read",
    help: "Mend the file at the place named; nothing else can be checked before",
    page: include_str!("settings_unreadable.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    if let FaultKind::SettingsUnreadable(why) = &fault.kind {
        out.say(Said::at(fault.at.clone(), format!("sendpack.yaml cannot be read: {why}")));
    }
}
