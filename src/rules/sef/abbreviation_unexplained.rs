//! SEF-006.

use std::collections::{BTreeMap, BTreeSet};

use super::{plain, reading, said::said};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// An abbreviation that a reader may not know.
pub static RULE: Rule = Rule {
    codes: &["SEF-006"],
    name: "abbreviation-unexplained",
    severity: Severity::Note,
    summary: "An abbreviation is used before it is explained",
    help: "Write the words in full where it first stands, with the abbreviation in brackets; or write them in full throughout",
    page: include_str!("abbreviation_unexplained.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let known = ctx.framework.self_evaluation.iter().flat_map(|asked| &asked.abbreviations);
    let mut explained: BTreeSet<String> = known.map(|known| known.to_uppercase()).collect();
    let mut first = BTreeMap::new();
    for (statement, text) in reading::texts(ctx) {
        for found in plain::abbreviations(text) {
            let key = found.text.to_uppercase();
            if found.explained {
                explained.insert(key);
            } else if !explained.contains(&key) {
                first.entry(key).or_insert((statement, text, found.text));
            }
        }
    }
    for (key, (statement, text, shown)) in &first {
        let message = match explained.contains(key) {
            true => format!("{shown} stands here before it is explained"),
            false => format!("{shown} is not explained"),
        };
        out.say(said(ctx, statement, &text.at, key, message));
    }
}
