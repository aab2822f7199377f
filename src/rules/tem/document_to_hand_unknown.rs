//! TEM-016.

use crate::findings::{Severity, nearest};
use crate::rules::{Check, Context, Life, Out, Rule, Said};
use crate::team::Standing;

/// A document that there is not.
pub static RULE: Rule = Rule {
    codes: &["TEM-016"],
    name: "document-to-hand-unknown",
    severity: Severity::Error,
    summary: "A session wants a document to hand that is no entry and no request",
    help: "Write the id of an entry, or of a request such as \"1.3\" in quotation marks",
    page: include_str!("document_to_hand_unknown.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for paper in super::to_hand(ctx).filter(|paper| paper.standing == Standing::Unknown) {
        let entries = ctx.repository.entries.iter().map(|entry| entry.id.as_str());
        let near = nearest(paper.told, entries.chain(ctx.framework.requests.iter().map(|r| r.id.as_str())));
        let near = near.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
        let message = format!("There is no entry and no request {}{near}", paper.told.value);
        out.say(Said::at(paper.told.at.clone(), message).key(&paper.told.value));
    }
}
