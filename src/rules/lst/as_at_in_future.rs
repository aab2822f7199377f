//! LST-015.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A list that speaks for a day to come.
pub static RULE: Rule = Rule {
    codes: &["LST-015"],
    name: "as-at-in-future",
    severity: Severity::Error,
    summary: "A list speaks for a day that has not come",
    help: "Write the day of the extract; check day and month, and the year",
    page: include_str!("as_at_in_future.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let Some(as_at) = list.settings.and_then(|s| s.as_at.as_ref()).filter(|d| d.value > ctx.today()) else {
        return;
    };
    let message =
        format!("{} speaks for {}, which has not come yet", list.spec.title_of(), as_at.format("%-d %B %Y"));
    out.say(Said::at(as_at.at.clone(), message).key(&list.spec.id));
}
