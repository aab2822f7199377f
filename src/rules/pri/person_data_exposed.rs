//! PRI-003.

use crate::findings::Location;
use crate::findings::Severity;
use crate::rules::{Check, Context, Held, Life, Out, Rule, Said};

/// A file about people that everybody may read.
pub static RULE: Rule = Rule {
    codes: &["PRI-003"],
    name: "person-data-exposed",
    severity: Severity::Query,
    summary: "Everybody who can log in to this computer may read a file about people",
    help: "Take the right to read away from others: chmod o-rwx on the file or its folder",
    page: include_str!("person_data_exposed.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Held(check),
};

fn check(_: &Context<'_>, held: &Held, out: &mut Out<'_>) {
    for (path, files) in &held.exposed {
        let message = match files {
            1 => "Everybody who can log in to this computer may read this".to_owned(),
            files => format!("Everybody who can log in to this computer may read {files} files here"),
        };
        out.say(Said::at(Location::file(path.as_str()), message).key(path));
    }
}
