//! ANX-006.

use super::asked::{by_entries, held};
use crate::findings::Severity;
use crate::framework::Request;
use crate::rules::{Check, Context, Life, Out, Rule, Said, about};
use std::collections::BTreeSet;

/// A request with too many documents.
pub static RULE: Rule = Rule {
    codes: &["ANX-006"],
    name: "request-overfull",
    severity: Severity::Query,
    summary: "More than 10 documents answer one request",
    help: "Keep the best and most recent; take the tag off the others",
    page: include_str!("request_overfull.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Request(check),
};

fn check(ctx: &Context<'_>, request: &Request, out: &mut Out<'_>) {
    if !by_entries(request) {
        return;
    }
    let ready: Vec<_> = held(ctx, request).into_iter().filter(|entry| entry.is_final()).collect();
    let files = ready.iter().flat_map(|e| &e.files).filter_map(|file| file.document.as_deref());
    let addresses = ready.iter().filter_map(|e| e.url.as_ref()).map(|url| url.as_str());
    let all: BTreeSet<&str> = files.chain(addresses).collect();
    if all.len() > MOST {
        let message = format!("{} documents answer {} {}", all.len(), request.id, request.title);
        let places = ready.iter().map(|entry| entry.at.clone());
        out.say(Said::at(about::nowhere(ctx), message).request(&request.id).related(places));
    }
}

/// More than this is not the best and most recent only.
const MOST: usize = 10;
