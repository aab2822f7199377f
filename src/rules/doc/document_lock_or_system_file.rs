//! DOC-005.

use crate::findings::Location;
use crate::findings::Severity;
use crate::rules::documents::is_left_over;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A file that nobody wrote.
pub static RULE: Rule = Rule {
    codes: &["DOC-005"],
    name: "document-lock-or-system-file",
    severity: Severity::Query,
    summary: "A program or the system left a file behind, or a file is hidden",
    help: "Close the document that it belongs to, then delete it; if it is evidence, give it a name that shows",
    page: include_str!("document_lock_or_system_file.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for document in ctx.repository.documents.iter().filter(|d| is_left_over(&d.path)) {
        let name = document.path.rsplit('/').next().unwrap_or_default();
        let what = match name {
            lock if lock.starts_with("~$") || lock.starts_with(".~lock") => {
                "A lock that an office program left behind"
            }
            hidden if hidden.starts_with('.') && !hidden.starts_with("._") && hidden != ".DS_Store" => {
                "A hidden file"
            }
            _ => "A file that the system or a program left behind",
        };
        out.say(Said::at(Location::file(document.path.as_str()), what).key(&document.path));
    }
}
