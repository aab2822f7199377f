//! ILA-009.

use crate::findings::{Location, Severity};
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// Some of the lists of a request, without the others.
pub static RULE: Rule = Rule {
    codes: &["ILA-009"],
    name: "ilacs-list-missing",
    severity: Severity::Error,
    summary: "Some of the ILACS lists are there, but not this one",
    help: "Add the list to the workbook or as a file of its own; or answer the request with a document that holds it",
    page: include_str!("ilacs_list_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for request in &ctx.framework.requests {
        let (held, lacking): (Vec<&String>, Vec<&String>) =
            request.or_lists.iter().partition(|id| ctx.repository.holds_list(id));
        let answered = ctx.answering(request).iter().any(|entry| entry.is_held() && entry.is_final());
        if held.is_empty() || answered || ctx.unavailable(&request.id).is_some() {
            continue;
        }
        for spec in lacking.into_iter().filter_map(|id| ctx.framework.list(id)) {
            let message = format!("{} {}: {} is not there", request.id, request.title, spec.title_of());
            let at = Location::file(ctx.repository.list_file(&spec.id).shown);
            out.say(Said::at(at, message).key(&spec.id).request(&request.id));
        }
    }
}
