//! For people at a terminal: the counts first, then what is new.

use std::io::{self, Write};

use crate::diff::{Changes, Count, Item, ListDiff, PackDiff, People, ReportDiff};
use crate::findings::is_unsafe;

/// As many findings of a rule as are shown.
const MOST: usize = 12;

pub(super) fn render(changes: &Changes, out: &mut dyn Write) -> io::Result<()> {
    match changes {
        Changes::Reports(diff) => reports(diff, out),
        Changes::Packs(diff) => packs(diff, out),
        Changes::Lists(diff) => lists(diff, out),
    }
}

fn reports(diff: &ReportDiff, out: &mut dyn Write) -> io::Result<()> {
    let [(old, from), (new, to)] = &diff.of;
    writeln!(out, "{}, {} to {}", plain(new), plain(from), plain(to))?;
    if old != new {
        writeln!(out, "The older is of another area ({}), so nothing in it can still stand.", plain(old))?;
    }
    for (complete, which) in diff.complete.iter().zip(["older", "newer"]) {
        if !complete {
            writeln!(
                out,
                "The {which} could not check everything: what it lacks may only not have been seen."
            )?;
        }
    }
    writeln!(out, "\n{} new, {} gone, {} still there", diff.new.len(), diff.gone.len(), diff.still)?;
    if !diff.rules.is_empty() {
        writeln!(out, "\n  {:>6} {:>6} {:>6}", "new", "gone", "still")?;
    }
    for rule in &diff.rules {
        let (code, name) = (plain(&rule.code), plain(&rule.name));
        writeln!(out, "  {:>6} {:>6} {:>6}  {code} {name}", rule.new, rule.gone, rule.still)?;
    }
    if !diff.new.is_empty() {
        writeln!(out, "\nNew")?;
        let mut new: Vec<&Item> = diff.new.iter().collect();
        new.sort_by(|a, b| a.code.cmp(&b.code));
        for of_rule in new.chunk_by(|a, b| a.code == b.code) {
            findings(of_rule, out)?;
        }
    }
    Ok(())
}

fn findings(of_rule: &[&Item], out: &mut dyn Write) -> io::Result<()> {
    for item in of_rule.iter().take(MOST) {
        let (code, place, message) = (plain(&item.code), plain(&item.place()), plain(&item.message));
        writeln!(out, "  {code} {place}: {message}")?;
    }
    match of_rule.len().saturating_sub(MOST) {
        0 => Ok(()),
        more => writeln!(out, "  … and {more} more of this rule: --format json has them all"),
    }
}

fn packs(diff: &PackDiff, out: &mut dyn Write) -> io::Result<()> {
    let PackDiff { added, removed, moved, changed, same } = diff;
    writeln!(
        out,
        "{} added, {} removed, {} changed, {} moved, {same} the same",
        added.len(),
        removed.len(),
        changed.len(),
        moved.len()
    )?;
    for (title, paths) in [("Added", added), ("Removed", removed), ("Changed", changed)] {
        if !paths.is_empty() {
            writeln!(out, "\n{title}")?;
        }
        for path in paths {
            writeln!(out, "  {}", plain(path))?;
        }
    }
    if !moved.is_empty() {
        writeln!(out, "\nMoved")?;
    }
    for (from, to) in moved {
        writeln!(out, "  {} → {}", plain(from), plain(to))?;
    }
    Ok(())
}

fn lists(diff: &ListDiff, out: &mut dyn Write) -> io::Result<()> {
    let Count { old, new } = diff.rows;
    writeln!(out, "{}: {old} rows, then {new}\n", diff.title)?;
    let none = People::default();
    let of = |key: &str| diff.columns.iter().find(|c| c.key == key).map_or(&none, |c| &c.people);
    let mut lines = vec![("joined", &diff.joined), ("left", &diff.left)];
    if diff.person_level {
        lines.push(("moved setting", of("main_urn")));
        lines.push(("changed need", of("sen_primary_need")));
        lines.push(("changed phase", of("main_phase")));
    }
    lines.push(("changed anything", &diff.changed));
    for (what, people) in lines {
        line(what, people, out)?;
    }
    writeln!(out, "  {:<18} {:>6}", "stayed the same", diff.same)?;
    if !diff.columns.is_empty() {
        writeln!(out, "\nChanged, by column")?;
        let width = diff.columns.iter().map(|c| c.heading.chars().count()).max().unwrap_or(0);
        for column in &diff.columns {
            writeln!(out, "  {:width$} {:>6}", column.heading, column.people.count)?;
        }
    }
    remarks(diff, out)
}

/// A count, with Unique IDs below it where they were asked for.
fn line(what: &str, people: &People, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "  {what:<18} {:>6}", people.count)?;
    if !people.ids.is_empty() {
        let ids: Vec<String> = people.ids.iter().map(|id| plain(&id.0)).collect();
        writeln!(out, "    {}", ids.join(", "))?;
    }
    Ok(())
}

/// What was not compared.
fn remarks(diff: &ListDiff, out: &mut dyn Write) -> io::Result<()> {
    let Count { old, new } = diff.unknown;
    let mut remarks = Vec::new();
    if old + new > 0 {
        remarks.push(format!("{old} and {new} rows have no {}", diff.known_by));
    }
    let Count { old, new } = diff.repeated;
    if old + new > 0 {
        remarks.push(format!("{old} and {new} rows repeat the {} of an earlier one", diff.known_by));
    }
    for heading in &diff.not_compared {
        remarks.push(format!("{heading}: not in both"));
    }
    if remarks.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nNot compared")?;
    remarks.iter().try_for_each(|remark| writeln!(out, "  {remark}"))
}

/// Text of others on one line, without what a terminal would obey.
fn plain(text: &str) -> String {
    text.chars().map(|c| if is_unsafe(c) { '\u{fffd}' } else { c }).collect()
}
