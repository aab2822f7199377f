//! MTX-004.

use crate::findings::{Severity, nearest};
use crate::rules::{Check, Context, Life, Out, Rule};
use crate::team::{Standing, paper};

/// Evidence that there is not.
pub static RULE: Rule = Rule {
    codes: &["MTX-004"],
    name: "line-evidence-unknown",
    severity: Severity::Error,
    summary: "A line of the matrix names evidence that there is not",
    help: "Write the id of an entry or of a request",
    page: include_str!("line_evidence_unknown.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for row in &ctx.repository.matrix.rows {
        for told in &row.evidence {
            if paper(ctx.framework, ctx.repository, None, told).standing != Standing::Unknown {
                continue;
            }
            let entries = ctx.repository.entries.iter().map(|entry| entry.id.as_str());
            let near = nearest(told, entries.chain(ctx.framework.requests.iter().map(|r| r.id.as_str())));
            let near = near.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
            out.say(super::said(
                row,
                &told.at,
                format!("There is no entry and no request {}{near}", told.value),
            ));
        }
    }
}
