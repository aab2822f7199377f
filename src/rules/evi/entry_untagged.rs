//! EVI-009.

use crate::evidence::Entry;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, about};

/// An entry that answers nothing.
pub static RULE: Rule = Rule {
    codes: &["EVI-009"],
    name: "entry-untagged",
    severity: Severity::Query,
    summary: "An entry names neither a request nor a criterion",
    help: "Add `requests` or `criteria`; if the document answers nothing, it need not be here",
    page: include_str!("entry_untagged.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Entry(check),
};

fn check(ctx: &Context<'_>, entry: &Entry, out: &mut Out<'_>) {
    if !entry.tagged {
        out.say(about::entry(
            ctx,
            entry,
            &entry.at,
            format!("{} names neither a request nor a criterion", about::called(entry.name())),
        ));
    }
}
