//! PRI-006.

use crate::evidence::Entry;
use crate::findings::Severity;
use crate::identifiers::find;
use crate::rules::{Check, Context, Life, Out, Rule, about};

/// An entry whose own words hold an identifier.
pub static RULE: Rule = Rule {
    codes: &["PRI-006"],
    name: "identifier-in-entry",
    severity: Severity::Error,
    summary: "The words of an entry hold a number of a person",
    help: "Take the number out: the words of entries are printed in the index and in reports",
    page: include_str!("identifier_in_entry.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Entry(check),
};

fn check(ctx: &Context<'_>, entry: &Entry, out: &mut Out<'_>) {
    let fields = [
        ("id", Some(entry.id.as_str())),
        ("title", Some(entry.title.as_str())),
        ("url", entry.url.as_ref().map(|url| url.value.as_str())),
        ("summary", entry.summary.as_deref()),
        ("impact", entry.impact.as_deref()),
        ("owner", entry.owner.role.as_deref()),
        ("owner's team", entry.owner.team.as_deref()),
        ("owner's email", entry.owner.email.as_deref()),
    ];
    for (field, text) in fields {
        if let Some(found) = find(text.unwrap_or_default()).find(|found| found.sure) {
            let message = format!("The {field} of this entry holds a {}", found.kind.word());
            out.say(about::entry(ctx, entry, &entry.at, message));
        }
    }
}
