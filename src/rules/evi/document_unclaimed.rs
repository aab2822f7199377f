//! EVI-010.

use crate::evidence::Document;
use crate::findings::Location;
use crate::findings::Severity;
use crate::rules::documents::is_left_over;
use crate::rules::{Check, Context, Life, Out, Rule, Said};
use std::collections::BTreeSet;

/// A document that no entry names.
pub static RULE: Rule = Rule {
    codes: &["EVI-010"],
    name: "document-unclaimed",
    severity: Severity::Query,
    summary: "A file in the folder of documents is named by no entry",
    help: "Write an entry that says what it answers, or move it out of the folder",
    page: include_str!("document_unclaimed.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let entries = &ctx.repository.entries;
    let files = entries.iter().flat_map(|e| &e.files);
    let claimed: BTreeSet<&str> = files.filter_map(|f| f.document.as_deref()).collect();
    let unclaimed = |d: &&Document| !claimed.contains(d.path.as_str()) && !is_left_over(&d.path);
    for document in ctx.repository.documents.iter().filter(unclaimed) {
        let at = Location::file(document.path.as_str());
        out.say(Said::at(at, "No entry names this file").key(&document.path));
    }
}
