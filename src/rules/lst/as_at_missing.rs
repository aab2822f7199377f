//! LST-011.

use crate::findings::Severity;
use crate::lists::Problem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A list that does not say for which day it speaks.
pub static RULE: Rule = Rule {
    codes: &["LST-011"],
    name: "as-at-missing",
    severity: Severity::Error,
    summary: "A list has no as-at date",
    help: "Write `as_at: 2026-11-20` (the day of the extract) under the list in sendpack.yaml",
    page: include_str!("as_at_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let there = list.reading.problem != Some(Problem::Missing);
    if list.spec.person_level && there && list.settings.is_none_or(|s| s.as_at.is_none()) {
        let place = list.settings.map_or_else(|| ctx.repository.settings.at.clone(), |s| s.at.clone());
        let message = format!("{} does not say for which day it speaks", list.spec.title_of());
        out.say(Said::at(place, message).related([list.reading.place()]).key(&list.spec.id));
    }
}
