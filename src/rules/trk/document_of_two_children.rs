//! TRK-018.

use std::collections::BTreeMap;

use super::seen::said;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A document in two folders.
pub static RULE: Rule = Rule {
    codes: &["TRK-018"],
    name: "document-of-two-children",
    severity: Severity::Query,
    summary: "One document is filed for two tracked children",
    help: "See whose it is: a document that names another child must not be sent for this one",
    page: include_str!("document_of_two_children.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Tracking(check),
};

fn check(ctx: &Context<'_>, _: &[ListSeen<'_>], out: &mut Out<'_>) {
    let mut first = BTreeMap::new();
    for (child, document) in ctx.repository.tracked_documents() {
        let Some(sum) = document.held.as_ref().and_then(|held| held.sha256.as_ref()) else { continue };
        let (other, there) = *first.entry(sum).or_insert((&child.name, &document.at));
        if *other != child.name {
            let message = format!("{}: this file has the same content as one of {other}", child.name);
            let key = format!("same as {other}");
            out.say(said(ctx, child, &document.at, &key, message).related([there.clone()]));
        }
    }
}
