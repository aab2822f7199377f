//! TRK-019.

use std::collections::BTreeMap;

use super::seen::said;
use crate::evidence::{Private, Told};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// Two folders for one child.
pub static RULE: Rule = Rule {
    codes: &["TRK-019"],
    name: "child-repeated",
    severity: Severity::Error,
    summary: "Two folders are about one tracked child, or share a reference",
    help: "Keep one folder a child, each with a reference of its own",
    page: include_str!("child_repeated.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Tracking(check),
};

fn check(ctx: &Context<'_>, _: &[ListSeen<'_>], out: &mut Out<'_>) {
    let (mut references, mut ids) = (BTreeMap::new(), BTreeMap::new());
    for child in &ctx.repository.tracking.children {
        let list = child.list.as_ref().map(|list| list.value);
        let lower = |told: &Told<Private>| told.value.reveal().to_lowercase();
        let mut tell = |told: &Told<Private>, what, other: &mut Option<_>| match other {
            Some(there) => {
                let message = format!("{}: another child has this {what}", child.name);
                out.say(said(ctx, child, &told.at, what, message).related([Clone::clone(there)]));
            }
            None => *other = Some(told.at.clone()),
        };
        if let Some(told) = &child.reference {
            tell(told, "reference", references.entry(lower(told)).or_default());
        }
        if let Some(told) = &child.unique_id {
            tell(told, "Unique ID", ids.entry((list, lower(told))).or_default());
        }
    }
}
