//! ANX-001.

use super::asked::{by_entries, held, is_unavailable, otherwise};
use crate::findings::Severity;
use crate::framework::Request;
use crate::rules::{Check, Context, Life, Out, Rule, Said, about};

/// A request that nothing answers.
pub static RULE: Rule = Rule {
    codes: &["ANX-001"],
    name: "request-unanswered",
    severity: Severity::Error,
    summary: "No entry answers a request, and it is not declared unavailable",
    help: "Write an entry with this request in `requests`, or declare it under `unavailable` in sendpack.yaml",
    page: include_str!("request_unanswered.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Request(check),
};

fn check(ctx: &Context<'_>, request: &Request, out: &mut Out<'_>) {
    if !by_entries(request)
        || is_unavailable(ctx, request)
        || !held(ctx, request).is_empty()
        || otherwise(ctx, request)
    {
        return;
    }
    let tagged = ctx.answering(request);
    let why = if tagged.is_empty() {
        "nothing answers it"
    } else {
        "none of the files that its entries name is there"
    };
    let message = format!("{} {}: {why}", request.id, request.title);
    let places = tagged.into_iter().map(|entry| entry.at.clone());
    out.say(Said::at(about::nowhere(ctx), message).request(&request.id).related(places));
}
