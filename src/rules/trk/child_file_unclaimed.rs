//! TRK-016.

use super::seen::said;
use crate::evidence::TrackedChild;
use crate::findings::Location;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// Files that nothing names.
pub static RULE: Rule = Rule {
    codes: &["TRK-016"],
    name: "child-file-unclaimed",
    severity: Severity::Query,
    summary: "A tracked child's folder holds files that child.yaml does not name",
    help: "Name each under `documents` (sent) or `not_sent` (kept), or delete it",
    page: include_str!("child_file_unclaimed.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Child(check),
};

fn check(ctx: &Context<'_>, child: &TrackedChild, _: &[ListSeen<'_>], out: &mut Out<'_>) {
    let files = match child.unclaimed {
        _ if child.is_unread() => return,
        0 => return,
        1 => "1 file of this folder is".to_owned(),
        n => format!("{n} files of this folder are"),
    };
    let message = format!("{}: {files} not named in child.yaml", child.name);
    out.say(said(ctx, child, &Location::file(child.folder_shown()), "files", message));
}
