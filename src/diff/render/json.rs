//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use serde::Serialize;

use crate::diff::{Changes, Count, Item, ListDiff, PackDiff, People, ReportDiff, RuleDiff};
use crate::json::write;

#[derive(Serialize)]
struct Document<'a> {
    schema: u8,
    #[serde(flatten)]
    changes: Kind<'a>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Kind<'a> {
    Reports(Reports<'a>),
    Packs(Packs<'a>),
    Lists(Box<Lists<'a>>),
}

#[derive(Serialize)]
struct Reports<'a> {
    old: Run<'a>,
    new: Run<'a>,
    counts: ReportCounts,
    rules: Vec<Rule<'a>>,
    new_findings: &'a [Item],
    gone_findings: &'a [Item],
}

#[derive(Serialize)]
struct Run<'a> {
    area: &'a str,
    as_of: &'a str,
    complete: bool,
}

#[derive(Serialize)]
struct ReportCounts {
    new: usize,
    gone: usize,
    still: usize,
}

#[derive(Serialize)]
struct Rule<'a> {
    code: &'a str,
    name: &'a str,
    new: usize,
    gone: usize,
    still: usize,
}

#[derive(Serialize)]
struct Packs<'a> {
    added: &'a [String],
    removed: &'a [String],
    changed: &'a [String],
    moved: Vec<Moved<'a>>,
    same: usize,
}

#[derive(Serialize)]
struct Moved<'a> {
    from: &'a str,
    to: &'a str,
}

#[derive(Serialize)]
struct Lists<'a> {
    list: &'a str,
    known_by: &'a str,
    rows: Pair,
    joined: Group<'a>,
    left: Group<'a>,
    changed: Group<'a>,
    same: u32,
    columns: Vec<Column<'a>>,
    not_compared: &'a [String],
    unknown: Pair,
    repeated: Pair,
}

#[derive(Serialize)]
struct Pair {
    old: u32,
    new: u32,
}

#[derive(Serialize)]
struct Group<'a> {
    count: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ids: Vec<&'a str>,
}

#[derive(Serialize)]
struct Column<'a> {
    key: &'a str,
    heading: &'a str,
    #[serde(flatten)]
    people: Group<'a>,
}

pub(super) fn render(changes: &Changes, out: &mut dyn Write) -> io::Result<()> {
    let changes = match changes {
        Changes::Reports(diff) => Kind::Reports(reports(diff)),
        Changes::Packs(diff) => Kind::Packs(packs(diff)),
        Changes::Lists(diff) => Kind::Lists(Box::new(lists(diff))),
    };
    write(&Document { schema: 1, changes }, out)
}

fn reports(diff: &ReportDiff) -> Reports<'_> {
    let run = |at: usize| {
        let (area, as_of) = &diff.of[at];
        Run { area, as_of, complete: diff.complete[at] }
    };
    Reports {
        old: run(0),
        new: run(1),
        counts: ReportCounts { new: diff.new.len(), gone: diff.gone.len(), still: diff.still },
        rules: diff.rules.iter().map(rule).collect(),
        new_findings: &diff.new,
        gone_findings: &diff.gone,
    }
}

fn rule(rule: &RuleDiff) -> Rule<'_> {
    Rule { code: &rule.code, name: &rule.name, new: rule.new, gone: rule.gone, still: rule.still }
}

fn packs(diff: &PackDiff) -> Packs<'_> {
    Packs {
        added: &diff.added,
        removed: &diff.removed,
        changed: &diff.changed,
        moved: diff.moved.iter().map(|(from, to)| Moved { from, to }).collect(),
        same: diff.same,
    }
}

fn lists(diff: &ListDiff) -> Lists<'_> {
    Lists {
        list: &diff.list,
        known_by: &diff.known_by,
        rows: pair(diff.rows),
        joined: group(&diff.joined),
        left: group(&diff.left),
        changed: group(&diff.changed),
        same: diff.same,
        columns: diff
            .columns
            .iter()
            .map(|c| Column { key: &c.key, heading: &c.heading, people: group(&c.people) })
            .collect(),
        not_compared: &diff.not_compared,
        unknown: pair(diff.unknown),
        repeated: pair(diff.repeated),
    }
}

fn group(people: &People) -> Group<'_> {
    Group { count: people.count, ids: people.ids.iter().map(|id| id.0.as_str()).collect() }
}

fn pair(count: Count) -> Pair {
    Pair { old: count.old, new: count.new }
}
