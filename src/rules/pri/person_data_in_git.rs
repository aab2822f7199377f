//! PRI-002.

use crate::findings::Location;
use crate::findings::Severity;
use crate::rules::{Check, Context, Held, Life, Out, Rule, Said};

/// A file about people that git tracks.
pub static RULE: Rule = Rule {
    codes: &["PRI-002"],
    name: "person-data-in-git",
    severity: Severity::Error,
    summary: "A file about people is tracked by git",
    help: "Run `git rm --cached` on it, add its folder to .gitignore, and ask your data protection officer about what was committed before",
    page: include_str!("person_data_in_git.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Held(check),
};

fn check(_: &Context<'_>, held: &Held, out: &mut Out<'_>) {
    for path in &held.tracked {
        out.say(
            Said::at(Location::file(path.as_str()), "git tracks this file, which is about people").key(path),
        );
    }
}
