//! TRK-020.

use super::seen::said;
use crate::evidence::TrackedChild;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A day that has not come.
pub static RULE: Rule = Rule {
    codes: &["TRK-020"],
    name: "child-date-in-future",
    severity: Severity::Error,
    summary: "A date in child.yaml has not come yet",
    help: "Write the day on which it happened; a day that is only planned does not count",
    page: include_str!("child_date_in_future.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Child(check),
};

fn check(ctx: &Context<'_>, child: &TrackedChild, _: &[ListSeen<'_>], out: &mut Out<'_>) {
    let told = &child.agreement;
    let agreement = [
        ("family_asked", &told.asked),
        ("family_agreed", &told.agreed),
        ("young_person_agreed", &told.young_person),
    ];
    let documents =
        child.documents.iter().flat_map(|document| [("as_at", &document.as_at), ("to", &document.to)]);
    for (field, day) in agreement.into_iter().chain(documents) {
        if let Some(day) = day.as_ref().filter(|day| day.value > ctx.today()) {
            let message =
                format!("{}: {field} is {}, which has not come yet", child.name, day.format("%-d %B %Y"));
            out.say(said(ctx, child, &day.at, &format!("{field} {}", day.at), message));
        }
    }
}
