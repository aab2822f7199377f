//! PRI-005.

use crate::findings::{Location, Severity};
use crate::rules::known::Number;
use crate::rules::{Check, Context, Life, Out, Rule, Said, WrittenSeen};

/// A file whose name holds a number of a person.
pub static RULE: Rule = Rule {
    codes: &["PRI-005"],
    name: "identifier-in-name",
    severity: Severity::Error,
    summary: "The name of a file or folder holds a number of a person",
    help: "Rename it: names are shown in the index, in reports and in the subject of mails",
    page: include_str!("identifier_in_name.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Written(check),
};

fn check(_: &Context<'_>, written: &WrittenSeen, out: &mut Out<'_>) {
    for name in written.names.iter() {
        let what = name.number.a();
        let message = format!("The name of this file or of its folder holds {what}, hidden here");
        let said = Said::at(Location::file(name.shown.as_str()), message).key(&name.shown);
        out.say(match name.number {
            Number::Digits => said.severity(Severity::Query),
            _ => said,
        });
    }
}
