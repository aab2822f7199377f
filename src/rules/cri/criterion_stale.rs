//! CRI-007.

use super::weighed::evidence;
use crate::findings::Severity;
use crate::framework::Criterion;
use crate::rules::{Check, Context, JUDGED, Life, Out, Rule, Said};
use chrono::{Months, NaiveDate};

/// A criterion whose newest evidence is old.
pub static RULE: Rule = Rule {
    codes: &["CRI-007"],
    name: "criterion-stale",
    severity: Severity::Query,
    summary: "The newest evidence for a criterion is older than the freshness of settings",
    help: "Add newer evidence, or set `default_months` under `freshness` in sendpack.yaml",
    page: include_str!("criterion_stale.md"),
    stages: &[JUDGED],
    life: Life::Stable,
    check: Check::Criterion(check),
};

fn check(ctx: &Context<'_>, criterion: &Criterion, out: &mut Out<'_>) {
    let months = ctx.fresh_months(None);
    let evidence = evidence(ctx, criterion);
    let days = evidence.iter().filter_map(|entry| entry.as_at.as_ref());
    let Some(newest) = days.max_by_key(|day| day.value) else { return };
    let fresh_to = newest.value.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    if fresh_to < ctx.today() {
        let day = newest.format("%-d %B %Y");
        let message = format!(
            "The newest evidence for criterion {} speaks for {day}, more than {months} months ago",
            criterion.id
        );
        out.say(Said::at(newest.at.clone(), message).criterion(&criterion.id));
    }
}
