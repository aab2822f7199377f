//! DOC-013.

use std::collections::BTreeMap;

use crate::evidence::portable::{folded, unsafe_because};
use crate::evidence::{Document, FaultKind};
use crate::findings::{Location, Severity};
use crate::rules::documents::is_left_over;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A name that not every system can hold.
pub static RULE: Rule = Rule {
    codes: &["DOC-013"],
    name: "name-not-portable",
    severity: Severity::Error,
    summary: "A file has a name that Windows or a portal cannot hold",
    help: "Rename it: letters, digits, spaces, hyphens and one dot before the ending are safe everywhere",
    page: include_str!("name_not_portable.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

/// The longest name, and the longest path within the repository: Windows stops at 260, folders above it included.
const LONGEST: (usize, usize) = (255, 240);

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for fault in &ctx.repository.faults {
        if let FaultKind::NameUnreadable(why) = &fault.kind {
            out.say(
                Said::at(fault.at.clone(), format!("This name cannot be used: {why}")).key(&fault.at.file),
            );
        }
    }
    let mut alike: BTreeMap<String, &Document> = BTreeMap::new();
    for document in ctx.repository.documents.iter().filter(|d| !is_left_over(&d.path)) {
        let path = document.path.as_str();
        if let Some(why) = wrong(path) {
            out.say(
                Said::at(Location::file(path), format!("This name cannot be used everywhere: {why}"))
                    .key(path),
            );
        }
        let folded = folded(path);
        if let Some(first) = alike.get(&folded) {
            let message =
                format!("For Windows this is the same name as {}: it holds one of the two", first.path);
            out.say(
                Said::at(Location::file(path), message)
                    .key(path)
                    .related([Location::file(first.path.as_str())]),
            );
        } else {
            alike.insert(folded, document);
        }
    }
}

fn wrong(path: &str) -> Option<String> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let units = |text: &str| text.encode_utf16().count();
    if let Some(why) = unsafe_because(path) {
        return Some(why.to_owned());
    }
    if units(name).max(name.len()) > LONGEST.0 {
        return Some(format!("it has more than {} characters", LONGEST.0));
    }
    let long = units(path);
    (long > LONGEST.1).then(|| format!("with its folders it has {long} characters, and Windows stops at 260"))
}
