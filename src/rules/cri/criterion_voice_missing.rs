//! CRI-006.

use super::weighed::{evidence, places, say};
use crate::evidence::Voice;
use crate::findings::Severity;
use crate::framework::Criterion;
use crate::rules::{Check, Context, JUDGED, Life, Out, Rule};

/// A criterion without the voice of families.
pub static RULE: Rule = Rule {
    codes: &["CRI-006"],
    name: "criterion-voice-missing",
    severity: Severity::Query,
    summary: "The evidence for a criterion carries no voice of children or parents",
    help: "Add what children or parents said and what came of it, or name them in `voice` of the entry that has it",
    page: include_str!("criterion_voice_missing.md"),
    stages: &[JUDGED],
    life: Life::Stable,
    check: Check::Criterion(check),
};

fn check(ctx: &Context<'_>, criterion: &Criterion, out: &mut Out<'_>) {
    let evidence = evidence(ctx, criterion);
    let heard = |voice| evidence.iter().any(|entry| entry.voice.contains(&voice));
    if criterion.voice && !evidence.is_empty() && !heard(Voice::Children) && !heard(Voice::Parents) {
        let why = "no evidence carries the voice of children or parents";
        out.say(say(ctx, criterion, why).related(places(&evidence)));
    }
}
