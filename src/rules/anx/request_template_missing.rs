//! ANX-005.

use super::asked::{by_entries, held};
use crate::findings::Severity;
use crate::framework::Request;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A required template that was not used.
pub static RULE: Rule = Rule {
    codes: &["ANX-005"],
    name: "request-template-missing",
    severity: Severity::Query,
    summary: "Inspectors require a template for a request, and no entry says that it uses it",
    help: "Move the content into the template, then write its name as `template` in the entry",
    page: include_str!("request_template_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Request(check),
};

fn check(ctx: &Context<'_>, request: &Request, out: &mut Out<'_>) {
    let Some(template) = &request.template else { return };
    let held = held(ctx, request);
    let Some(first) = held.first().filter(|_| by_entries(request)) else { return };
    let uses = |name: &str| name.trim().eq_ignore_ascii_case(template);
    if !held.iter().any(|entry| entry.template.as_deref().is_some_and(uses)) {
        let message = format!("{} {} should use the {template} template", request.id, request.title);
        out.say(Said::at(first.at.clone(), message).request(&request.id));
    }
}
