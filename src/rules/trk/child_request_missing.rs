//! TRK-008.

use super::seen::said;
use crate::evidence::TrackedChild;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A document that a child lacks.
pub static RULE: Rule = Rule {
    codes: &["TRK-008"],
    name: "child-request-missing",
    severity: Severity::Error,
    summary: "A request is unanswered for a tracked child",
    help: "Put the document into the child's folder, and name it under `documents` in child.yaml",
    page: include_str!("child_request_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Child(check),
};

fn check(ctx: &Context<'_>, child: &TrackedChild, _: &[ListSeen<'_>], out: &mut Out<'_>) {
    for request in ctx.framework.requests_per_child().filter(|request| child.owes(request)) {
        let unit = child.unit(&request.id);
        let excused =
            [request.id.as_str(), unit.as_str()].into_iter().any(|id| ctx.unavailable(id).is_some());
        if excused || child.answers(&request.id).next().is_some() {
            continue;
        }
        let named = child.documents.iter().find(|document| document.request.value == request.id);
        let why = if named.is_some() { "the file that is named is not there" } else { "nothing answers it" };
        let message = format!("{}: {} {}: {why}", child.name, request.id, request.title);
        let at = named.map_or(&child.at, |document| &document.at);
        out.say(said(ctx, child, at, &request.id, message).request(&unit));
    }
}
