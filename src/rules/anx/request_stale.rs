//! ANX-003.

use super::asked::{by_entries, is_unavailable, months_after, units};
use crate::findings::Severity;
use crate::framework::Request;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A request whose newest answer is old.
pub static RULE: Rule = Rule {
    codes: &["ANX-003"],
    name: "request-stale",
    severity: Severity::Query,
    summary: "The newest evidence for a request is older than its freshness",
    help: "Replace it with newer evidence, or give the request longer under `freshness` in sendpack.yaml",
    page: include_str!("request_stale.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Request(check),
};

fn check(ctx: &Context<'_>, request: &Request, out: &mut Out<'_>) {
    if !by_entries(request) || is_unavailable(ctx, request) {
        return;
    }
    let months = ctx.fresh_months(Some(&request.id));
    for unit in units(request) {
        let ready = ctx.tagged(unit).iter().filter(|e| e.is_final() && e.is_held());
        let Some(newest) = ready.filter_map(|e| e.as_at.as_ref()).max_by_key(|day| day.value) else {
            continue;
        };
        if months_after(newest.value, months) < ctx.today() {
            let day = newest.format("%-d %B %Y");
            let message =
                format!("The newest evidence for {unit} speaks for {day}, more than {months} months ago");
            out.say(Said::at(newest.at.clone(), message).request(unit));
        }
    }
}
