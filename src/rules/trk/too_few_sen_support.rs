//! TRK-004.

use super::composition::Composition;
use super::seen::{children, mix, said_of_all};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A mix with too little SEN support.
pub static RULE: Rule = Rule {
    codes: &["TRK-004"],
    name: "too-few-sen-support",
    severity: Severity::Query,
    summary: "Fewer tracked children than usual are on SEN support",
    help: "Ask the lead inspector whether the choice is meant; where a child is on List 2, write `list: 2`",
    page: include_str!("too_few_sen_support.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Tracking(check),
};

fn check(ctx: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(mix) = mix(ctx, "sen-support") else { return };
    let count = Composition::of(ctx, lists).sen_support;
    if count < mix.least as usize {
        let message = format!("{} on SEN support; inspectors track {}", children(count), mix.text);
        out.say(said_of_all(ctx, message));
    }
}
