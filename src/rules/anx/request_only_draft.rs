//! ANX-002.

use super::asked::{by_entries, held, is_unavailable, otherwise};
use crate::evidence::Status;
use crate::findings::Severity;
use crate::framework::Request;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A request that only drafts answer.
pub static RULE: Rule = Rule {
    codes: &["ANX-002"],
    name: "request-only-draft",
    severity: Severity::Error,
    summary: "Every entry that answers a request is a draft",
    help: "Finish one of them and write `status: final`",
    page: include_str!("request_only_draft.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Request(check),
};

fn check(ctx: &Context<'_>, request: &Request, out: &mut Out<'_>) {
    if !by_entries(request) || is_unavailable(ctx, request) || otherwise(ctx, request) {
        return;
    }
    let held = held(ctx, request);
    let Some((first, others)) = held.split_first() else { return };
    if held.iter().all(|entry| entry.status == Some(Status::Draft)) {
        let message = format!("{} {} is answered by drafts only", request.id, request.title);
        let said = Said::at(first.at.clone(), message).request(&request.id);
        out.say(said.related(others.iter().map(|entry| entry.at.clone())));
    }
}
