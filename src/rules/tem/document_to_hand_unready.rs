//! TEM-017.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said};
use crate::team::Standing;

/// A document that is not ready.
pub static RULE: Rule = Rule {
    codes: &["TEM-017"],
    name: "document-to-hand-unready",
    severity: Severity::Query,
    summary: "A document that a session wants to hand is a draft, or is not held",
    help: "Finish it and set its `status` to final before the session, or take it off the session",
    page: include_str!("document_to_hand_unready.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for paper in super::to_hand(ctx) {
        let what = match paper.standing {
            Standing::Draft => "is still a draft",
            Standing::Absent if !is_unavailable(ctx, &paper.told.value) => "has nothing held for it yet",
            _ => continue,
        };
        let message = format!("What is wanted to hand here {what}: {}", paper.told.value);
        out.say(Said::at(paper.told.at.clone(), message).key(&paper.told.value));
    }
}

fn is_unavailable(ctx: &Context<'_>, id: &str) -> bool {
    ctx.framework.request(id).is_some_and(|request| ctx.is_unavailable(request))
}
