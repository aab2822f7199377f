//! EVI-003.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// An entry that lacks what every entry needs.
pub static RULE: Rule = Rule {
    codes: &["EVI-003"],
    name: "entry-missing-field",
    severity: Severity::Error,
    summary: "An entry lacks a field that every entry needs",
    help: "Add the field; the page of this rule shows a whole entry",
    page: include_str!("entry_missing_field.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::EntryMissingField(entry, field) = &fault.kind else { return };
    let what = match field.as_str() {
        "files" => "neither files nor a url",
        "owner" => "no owner",
        "as_at" => "no as_at date",
        other => &format!("no {other}"),
    };
    let entry = about::called(entry);
    out.say(about::fault(fault, field, format!("{entry} has {what}")));
}
