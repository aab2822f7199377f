//! LST-001.

use crate::findings::Severity;
use crate::lists::Problem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A person-level list that is not there.
pub static RULE: Rule = Rule {
    codes: &["LST-001"],
    name: "list-missing",
    severity: Severity::Error,
    summary: "A person-level list is not there",
    help: "Export the list to that place, or name its file under `lists` in sendpack.yaml; '--without lists' leaves the lists out on purpose",
    page: include_str!("list_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

/// The provider list has a rule of its own.
fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    if !list.spec.person_level || list.reading.problem != Some(Problem::Missing) {
        return;
    }
    let named = list.settings.and_then(|s| s.file.as_ref());
    let message = match named {
        Some(file) => format!("{} is not there: {} names this file", list.spec.title_of(), file.at),
        None => format!("{} is not there, and sendpack.yaml names no file for it", list.spec.title_of()),
    };
    let places = named.map(|file| file.at.clone());
    out.say(Said::at(list.reading.place(), message).related(places));
}
