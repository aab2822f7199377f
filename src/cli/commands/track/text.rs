//! The tracked children for people to read.

use std::io::{self, Write};

use chrono::NaiveDateTime;

use super::view::{Child, View};

/// Writes the table of children, how they are made up, and what is outstanding.
pub(super) fn write(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}, tracked children, as of {}\n", view.area, view.now.format("%A %-d %B %Y"))?;
    let Some(usual) = view.usual else { return writeln!(out, "This framework tracks no children") };
    if view.children.is_empty() {
        return none(view, out);
    }
    table(view, out)?;
    writeln!(out, "\nThe choice")?;
    writeln!(out, "  {:2} children; usually about {usual}", view.composition.children)?;
    for (mix, count) in &view.mix {
        let mark = if *count < mix.least as usize { "  (!)" } else { "" };
        writeln!(out, "  {count:2} {}: {}{mark}", words(&mix.measure), mix.text)?;
    }
    outstanding(view, out)?;
    facts(view, out)?;
    if !view.complete {
        writeln!(out, "\nNot everything could be read: 'sendpack check' says what.")?;
    }
    writeln!(out, "\nMore: sendpack check --stage {} --select TRK", view.stage)
}

fn none(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "No child has a folder under {}/.", view.folder)?;
    match view.chosen_by {
        Some(at) => writeln!(out, "Inspectors choose the children by {}.", moment(at))?,
        None => writeln!(out, "Inspectors choose the children once they have called: nothing is owed yet.")?,
    }
    writeln!(out, "\nTo start a folder: sendpack track --template T1")
}

fn table(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let width = view.children.iter().map(|child| child.name.chars().count()).max().unwrap_or(0).max(3);
    writeln!(out, "{:width$}  List  Agreed       Documents  Errors  Queries  Next meeting", "Ref")?;
    for child in &view.children {
        let list = child.list.map_or("?".to_owned(), |list| list.to_string());
        let held = format!("{} of {}", child.asked_for - child.lacks.len(), child.asked_for);
        let meeting = child.next_meeting.map_or("none".to_owned(), moment);
        writeln!(
            out,
            "{:width$}  {list:4}  {:11}  {held:9}  {:6}  {:7}  {meeting}",
            child.name,
            agreement(child),
            child.errors,
            child.queries,
        )?;
    }
    Ok(())
}

fn agreement(child: &Child<'_>) -> String {
    match (child.asked, child.agreed.or(child.young_person)) {
        (_, Some(day)) => day.format("%d/%m/%Y").to_string(),
        (Some(_), None) => "asked only".to_owned(),
        (None, None) => "not asked".to_owned(),
    }
}

fn outstanding(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lacking: Vec<_> = view.children.iter().filter(|child| !child.lacks.is_empty()).collect();
    if lacking.is_empty() {
        return writeln!(out, "\nNothing is outstanding");
    }
    writeln!(out, "\nOutstanding")?;
    for child in lacking {
        let lacks: Vec<String> = child.lacks.iter().map(|(id, title)| format!("{id} {title}")).collect();
        writeln!(out, "  {}: {}", child.name, lacks.join(", "))?;
    }
    Ok(())
}

fn facts(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    for child in view.children.iter().filter(|child| !child.facts.is_empty()) {
        let facts: Vec<String> =
            child.facts.iter().map(|(name, value)| format!("{}: {value}", words(name))).collect();
        writeln!(out, "\n{}\n  {}", child.name, facts.join("\n  "))?;
    }
    Ok(())
}

fn words(name: &str) -> String {
    name.replace(['-', '_'], " ").replace("sen support", "SEN support")
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%a %-d %b %H:%M").to_string()
}
