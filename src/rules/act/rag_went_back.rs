//! ACT-006.

use crate::evidence::Rag;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A rating fell from green without a note that says why.
pub static RULE: Rule = Rule {
    codes: &["ACT-006"],
    name: "rag-went-back",
    severity: Severity::Query,
    summary: "A rating fell from green without a note that says why",
    help: "Say in the `note` of the rating why it fell",
    page: include_str!("rag_went_back.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in &ctx.repository.actions {
        for pair in action.ratings.windows(2) {
            let [before, after] = pair else { continue };
            if before.value == Rag::Green && after.value != Rag::Green && after.note.is_none() {
                let message = format!(
                    "{} fell from green to {} for {}, and no note says why",
                    super::called(action),
                    after.value.word(),
                    super::when(after)
                );
                out.say(super::said_of(action, after, message));
            }
        }
    }
}
