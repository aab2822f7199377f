//! LXX-P15.

use super::in_both_lists::{both, paired};
use crate::findings::Severity;
use crate::lists::Key;
use crate::lists::identifiers::{Column, Traits};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// Two rows that may be one person.
pub static RULE: Rule = Rule {
    codes: &["LXX-P15"],
    name: "alike-in-both-lists",
    severity: Severity::Query,
    summary: "A person in List 1 and one in List 2 are alike in all but their numbers",
    help: "Compare the two: the same child may stand in both lists; twins look like this too",
    page: include_str!("alike_in_both_lists.md"),
    stages: &[],
    life: Life::Preview,
    check: Check::Across(check),
};

/// More rows of one list than this with the same traits are no likeness but a filler.
const MOST: usize = 4;

fn check(ctx: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some((one, two)) = both(ctx, lists) else { return };
    let known = paired(one, two);
    for (first, second) in alike(&one.reading.identifiers.traits, &two.reading.identifiers.traits) {
        if known.binary_search(&(first, second)).is_err() {
            let said = Said::at(one.cell(first, Key::DateOfBirth), RULE.summary)
                .related([two.cell(second, Key::DateOfBirth)])
                .key(&format!("{first}-{second}"));
            out.say(one.request.iter().fold(said, |said, request| said.request(request)));
        }
    }
}

/// Pairs of rows, one in each of two sorted columns, with the same traits.
fn alike(one: &Column<Traits>, two: &Column<Traits>) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for group in one.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() <= MOST) {
        let Some((traits, _)) = group.first() else { continue };
        let start = two.partition_point(|(t, _)| t < traits);
        let theirs: Vec<u32> = two[start..]
            .iter()
            .take(MOST + 1)
            .take_while(|(t, _)| t == traits)
            .map(|(_, row)| *row)
            .collect();
        if theirs.len() <= MOST {
            pairs.extend(group.iter().flat_map(|(_, row)| theirs.iter().map(|other| (*row, *other))));
        }
    }
    pairs.sort_unstable();
    pairs
}
