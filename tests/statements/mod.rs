//! Statements that tests of the self-evaluation share.

#![allow(dead_code)]

use std::fmt::Write;

use crate::common::area::catalogue;

/// One statement a criterion, which rests on what `common::area` holds: in order.
pub fn one_a_criterion() -> String {
    let mut text = String::new();
    for (at, criterion) in catalogue().criteria.iter().enumerate() {
        let (kind, actions) =
            if at % 2 == 0 { ("strength", "") } else { ("improvement", "\n  actions: [a1]") };
        let _ = writeln!(
            text,
            "- id: s{at}\n  criterion: {}\n  kind: {kind}\n  rag: green\n  question: q{}\n  cohorts: [ehc-plan, sen-support, alternative-provision]\n  \
             judgement: Judgement {at} is good\n  evidence: [{EVIDENCE}]\n  impact: Impact {at} is more\n  \
             families: Families {at} agree\n  partnership: Partners {at} agree{actions}",
            criterion.id,
            at % 3 + 1,
        );
    }
    text
}

/// An entry of `common::area` that answers request 1.1.
const EVIDENCE: &str = "r-1-1";

/// So many statements of lengths that differ.
pub fn many(count: usize) -> String {
    const WORDS: [&str; 11] = [
        "children",
        "wait",
        "longer",
        "for",
        "therapy",
        "than",
        "families",
        "want",
        "and",
        "schools",
        "understand",
    ];
    let words = |start: usize, length: usize| {
        let all: Vec<&str> = (start..start + length).map(|at| WORDS[at * 7 % WORDS.len()]).collect();
        all.join(" ")
    };
    let mut text = String::new();
    for at in 0..count {
        let kind = if at % 3 == 0 { "strength" } else { "improvement" };
        let _ = writeln!(
            text,
            "- {{id: s{at}, criterion: {}, kind: {kind}, rag: amber, question: q{}, cohorts: [ehc-plan], judgement: {}, evidence: [e], \
             impact: {}, families: {}, partnership: {}}}",
            at % 11 + 1,
            at % 3 + 1,
            words(at, 8 + at % 9),
            words(at + 1, 12 + at % 14),
            words(at + 2, 5 + at % 31),
            words(at + 3, 9 + at % 17),
        );
    }
    text
}

/// How many statements of [`many`] fill how many pages.
pub const PAGES: [(usize, u32); 6] = [(0, 3), (11, 6), (30, 12), (60, 21), (120, 38), (300, 88)];

/// Whether an estimate is near: within a page, or a twentieth of them.
pub fn is_near(likely: u32, pages: u32) -> bool {
    likely.abs_diff(pages) <= 1.max(pages / 20)
}
