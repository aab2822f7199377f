//! PRI-006.

use crate::evidence::Entry;
use crate::findings::{Location, Severity, Spot};
use crate::rules::known::Number;
use crate::rules::{Check, Context, Life, Out, Rule, Said, WrittenSeen, about};

/// A number of a person in what officers write.
pub static RULE: Rule = Rule {
    codes: &["PRI-006"],
    name: "identifier-in-entry",
    severity: Severity::Error,
    summary: "What somebody wrote in settings, an entry or another record holds a number of a person",
    help: "Take the number out: these words are printed in the index, in papers and in reports",
    page: include_str!("identifier_in_entry.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Written(check),
};

fn check(ctx: &Context<'_>, written: &WrittenSeen, out: &mut Out<'_>) {
    for sighting in &written.texts {
        let what = sighting.number.a();
        let message = format!("{} holds {what}", sighting.within);
        let said = match entry(ctx, &sighting.at) {
            Some(entry) => about::entry(ctx, entry, &sighting.at, message),
            None => Said::at(sighting.at.clone(), message).key(&sighting.within),
        };
        out.say(match sighting.number {
            Number::Digits => said.severity(Severity::Query),
            _ => said,
        });
    }
}

/// The entry in which a place lies, if it lies in one: in YAML the last that begins no later, in a register the one of the row.
fn entry<'e>(ctx: &Context<'e>, at: &Location) -> Option<&'e Entry> {
    let entries = &ctx.repository.entries;
    entries.iter().rev().find(|entry| entry.at.file == at.file && holds(&entry.at.spot, &at.spot))
}

/// Whether what begins at one place may hold another.
fn holds(one: &Spot, other: &Spot) -> bool {
    match (one, other) {
        (Spot::Text { line: from, .. }, Spot::Text { line, .. }) => from <= line,
        (Spot::Cell { sheet: from, row: first, .. }, Spot::Cell { sheet, row, .. }) => {
            from == sheet && first == row
        }
        _ => false,
    }
}
