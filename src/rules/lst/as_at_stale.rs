//! LST-012.

use chrono::Months;

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A list whose as-at date is long past.
pub static RULE: Rule = Rule {
    codes: &["LST-012"],
    name: "as-at-stale",
    severity: Severity::Query,
    summary: "A list speaks for a day long past",
    help: "Extract the list again and write the new date; if nothing fresher exists, tell the lead inspector which snapshot this is",
    page: include_str!("as_at_stale.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let Some(as_at) = list.settings.and_then(|s| s.as_at.as_ref()).filter(|_| list.spec.person_level) else {
        return;
    };
    let months = ctx.fresh_months(list.request);
    if ctx.today().checked_sub_months(Months::new(months)).is_some_and(|limit| as_at.value < limit) {
        let message = format!(
            "{} speaks for {}, more than {months} months ago",
            list.spec.title_of(),
            as_at.format("%-d %B %Y")
        );
        out.say(Said::at(as_at.at.clone(), message).key(&list.spec.id));
    }
}
