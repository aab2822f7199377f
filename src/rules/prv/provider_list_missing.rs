//! PRV-001.

use crate::findings::Severity;
use crate::lists::Problem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// The provider list is not there.
pub static RULE: Rule = Rule {
    codes: &["PRV-001"],
    name: "provider-list-missing",
    severity: Severity::Error,
    summary: "The provider list is not there",
    help: "Write the providers and services of all three sectors into that file, or name the file under `lists` in sendpack.yaml",
    page: include_str!("provider_list_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    if list.reading.problem != Some(Problem::Missing) {
        return;
    }
    let named = list.settings.and_then(|s| s.file.as_ref());
    let message = match named {
        Some(file) => format!("The provider list is not there: {} names this file", file.at),
        None => "The provider list is not there, and sendpack.yaml names no file for it".to_owned(),
    };
    out.say(Said::at(list.reading.place(), message).related(named.map(|file| file.at.clone())));
}
