//! EVI-010.

use crate::findings::Location;
use crate::findings::Severity;
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
    for document in ctx.repository.documents.iter().filter(|d| !claimed.contains(d.path.as_str())) {
        let at = Location::file(document.path.as_str());
        let said = if is_left_over(&document.path) {
            Said::at(at, "A file that a program or the system left behind")
                .help("Close the document that it belongs to, then delete it")
        } else {
            Said::at(at, "No entry names this file")
        };
        out.say(said.key(&document.path));
    }
}

/// Locks of office programs, and what Windows and macOS put into folders.
fn is_left_over(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with("~$")
        || name.starts_with(".~")
        || name.starts_with("._")
        || ["thumbs.db", "desktop.ini", ".ds_store"].contains(&name.to_ascii_lowercase().as_str())
}
