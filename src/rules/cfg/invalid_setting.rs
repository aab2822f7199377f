//! CFG-003.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, Said};

/// A setting that is missing or not of its kind.
pub static RULE: Rule = Rule {
    codes: &["CFG-003"],
    name: "invalid-setting",
    severity: Severity::Error,
    summary: "A setting is missing, or its value cannot be right",
    help: "Write the value as the message says",
    page: include_str!("invalid_setting.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let (path, message) = match &fault.kind {
        FaultKind::SettingMissing(path) => (path, format!("The setting {path} is missing")),
        FaultKind::SettingInvalid(path, wanted) => (path, format!("The setting {path} should be {wanted}")),
        FaultKind::SettingExpression(path, why) => {
            (path, format!("The expression {path} cannot be used: {why}"))
        }
        _ => return,
    };
    out.say(Said::at(fault.at.clone(), message).key(path));
}
