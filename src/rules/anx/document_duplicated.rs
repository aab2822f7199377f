//! ANX-007.

use crate::evidence::Document;
use crate::findings::Location;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said};
use std::collections::BTreeMap;

/// One content in two files.
pub static RULE: Rule = Rule {
    codes: &["ANX-007"],
    name: "document-duplicated",
    severity: Severity::Query,
    summary: "Two files have the same content",
    help: "Delete one, and let one entry name the other with the tags of both",
    page: include_str!("document_duplicated.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let mut by_sum: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    for document in &ctx.repository.documents {
        if let Some(sum) = &document.sha256 {
            by_sum.entry(sum).or_default().push(document);
        }
    }
    for same in by_sum.values() {
        let Some((first, others)) = same.split_first() else { continue };
        for other in others {
            let message = format!("This file has the same content as {}", first.path);
            let said = Said::at(Location::file(other.path.as_str()), message).key(&other.path);
            out.say(said.related([Location::file(first.path.as_str())]));
        }
    }
}
