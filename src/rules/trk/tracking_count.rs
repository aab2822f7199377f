//! TRK-002.

use super::seen::{children, chosen_by, inspectors_called, said_of_all};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// Too few or too many children.
pub static RULE: Rule = Rule {
    codes: &["TRK-002"],
    name: "tracking-count",
    severity: Severity::Query,
    summary: "The number of tracked children is not the usual one",
    help: "Make a folder for each child whom inspectors chose; where the number is meant, nothing is to be mended",
    page: include_str!("tracking_count.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Tracking(check),
};

fn check(ctx: &Context<'_>, _: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(usual) = ctx.framework.tracking.as_ref().filter(|_| inspectors_called(ctx)) else { return };
    let count = ctx.repository.tracking.children.len();
    let around =
        usize::try_from(usual.least).unwrap_or(0)..=usize::try_from(usual.most).unwrap_or(usize::MAX);
    match chosen_by(ctx, usual) {
        Some(chosen) if count == 0 => {
            let when = chosen.format("%A %-d %B %Y at %H:%M");
            let message = format!("No child has a folder, though inspectors choose the children by {when}");
            let help = "Make a folder for each child whom they chose: sendpack track --template T1";
            out.say(said_of_all(ctx, message).severity(Severity::Error).help(help));
        }
        None if count == 0 => {}
        _ if around.contains(&count) => {}
        _ => {
            let message =
                format!("{} have folders; inspectors usually track about {}", children(count), usual.typical);
            out.say(said_of_all(ctx, message));
        }
    }
}
