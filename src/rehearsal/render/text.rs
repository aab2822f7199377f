//! For people at a terminal: what would be late, what to start first, who has too much, and whom to practise on.

use std::io::{self, Write};

use super::{View, words};
use crate::rehearsal::{Drill, Load, Task, loads};

/// As many as are shown of what to start first.
const FIRST: usize = 10;

/// Writes a drill as text.
///
/// # Errors
/// Those of writing.
pub fn text(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let drill = view.drill;
    writeln!(out, "{}: a drill for {}", view.area, drill.notified.format("%A %-d %B %Y at %H:%M"))?;
    writeln!(out, "People are taken to work from 9:00 to 17:00 on working days, the most urgent first.")?;
    stages(drill, out)?;
    late(drill, out)?;
    first(drill, out)?;
    let (owners, partners) = loads(drill);
    crowded("Who has most to do", &owners, out)?;
    crowded("By partner", &partners, out)?;
    children(view, out)?;
    progress(view, out)
}

fn stages(drill: &Drill<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut seen: Vec<&str> = Vec::new();
    writeln!(out)?;
    let mut tasks: Vec<&Task<'_>> = drill.tasks.iter().collect();
    tasks.sort_by_key(|task| task.due);
    for task in tasks {
        if seen.contains(&task.stage.id.as_str()) {
            continue;
        }
        seen.push(&task.stage.id);
        let all = drill.tasks.iter().filter(|other| other.stage.id == task.stage.id).count();
        let late = drill.late().filter(|other| other.stage.id == task.stage.id).count();
        let told = if late == 0 { "all in time".to_owned() } else { format!("{late} late") };
        writeln!(out, "  {:10} due {}: {all} extractions, {told}", task.stage.id, words::moment(task.due))?;
    }
    if drill.tasks.is_empty() {
        writeln!(out, "  The data map has no row that can be laid out: see 'sendpack check --select MAP'")?;
    }
    Ok(())
}

fn late(drill: &Drill<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut late: Vec<&Task<'_>> = drill.late().collect();
    late.sort_by_key(|task| (std::cmp::Reverse(task.late(&drill.holidays)), task.due));
    if !late.is_empty() {
        writeln!(out, "\nLate")?;
    }
    for task in late {
        writeln!(
            out,
            "  {:10} {}: done {}, {} of working time late{}",
            words::data(task),
            words::owner(task),
            words::moment(task.part.end),
            words::hours(task.late(&drill.holidays).unwrap_or_default()),
            if task.is_too_slow(&drill.holidays) { ", even if nothing else is done" } else { "" },
        )?;
    }
    Ok(())
}

/// The critical path: what leaves least to spare must begin first.
fn first(drill: &Drill<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut tasks: Vec<&Task<'_>> = drill.tasks.iter().collect();
    tasks.sort_by_key(|task| {
        (task.slack(&drill.holidays), std::cmp::Reverse(task.late(&drill.holidays)), task.due)
    });
    if tasks.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nStart first (least to spare)")?;
    for task in tasks.into_iter().take(FIRST) {
        let spare = match task.late(&drill.holidays) {
            Some(late) => format!("{} late", words::hours(late)),
            None => format!("{} to spare", words::hours(task.slack(&drill.holidays))),
        };
        writeln!(
            out,
            "  {:10} {} to {}, {spare}: {}",
            words::data(task),
            words::moment(task.part.start),
            words::moment(task.part.end),
            words::owner(task),
        )?;
    }
    Ok(())
}

fn crowded(title: &str, loads: &[Load], out: &mut dyn Write) -> io::Result<()> {
    if loads.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{title}")?;
    for at_once in loads.chunk_by(|a, b| a.due == b.due) {
        for load in at_once.iter().take(FIRST) {
            writeln!(
                out,
                "  before {}: {} of {}{}, {}",
                words::moment(load.due),
                words::hours(load.takes),
                words::hours(load.room),
                if load.is_over() { " (too much)" } else { "" },
                load.who,
            )?;
        }
    }
    Ok(())
}

fn children(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Some((pool, drawn)) = view.children else { return Ok(()) };
    for trouble in &pool.troubles {
        writeln!(out, "\n{trouble}")?;
    }
    if drawn.children.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nChildren to practise on (seed {})", view.seed)?;
    for child in &drawn.children {
        let place = pool.place(child).map(|place| place.to_string()).unwrap_or_default();
        writeln!(out, "  {}: {place}", pool.title(child))?;
    }
    for kind in &drawn.kinds {
        let short = if kind.have < kind.least { " (too few on the lists)" } else { "" };
        writeln!(out, "  {} of them: {}{short}", kind.have, kind.text)?;
    }
    writeln!(out, "  The lists say nothing of youth justice.")
}

fn progress(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    if view.earlier.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nEarlier drills")?;
    for line in view.earlier {
        writeln!(out, "  {}: {} of {} late", line.at.replace('T', " "), line.late, line.extractions)?;
    }
    Ok(())
}
