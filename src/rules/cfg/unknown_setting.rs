//! CFG-002.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, Said};

/// A key of the settings that is none.
pub static RULE: Rule = Rule {
    codes: &["CFG-002"],
    name: "unknown-setting",
    severity: Severity::Error,
    summary: "A name in sendpack.yaml is not a setting",
    help: "Correct the name, or delete the line",
    page: include_str!("unknown_setting.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::SettingUnknown(path, near) = &fault.kind else { return };
    let near = near.as_ref().map(|near| format!("; did you mean {near}?")).unwrap_or_default();
    out.say(Said::at(fault.at.clone(), format!("{path} is not a setting{near}")).key(path));
}
