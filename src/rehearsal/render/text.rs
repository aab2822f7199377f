//! For people at a terminal of any width: what would be late, what to start first, who has too much, and whom to practise
//! on.

use std::cmp::Reverse;
use std::io::{self, Write};

use super::{View, words};
use crate::findings::one_line;
use crate::rehearsal::{Drill, Load, Task, loads};
use crate::terminal::{Cell, Look, Table, Tone, wrapped};

/// As many as are shown of what to start first, and of those who have most to do.
const FIRST: usize = 10;

/// Writes a drill as text.
///
/// # Errors
/// Those of writing.
pub fn text(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let drill = view.drill;
    let day = drill.notified.format("%A %-d %B %Y at %H:%M");
    paragraph(&format!("{}: a drill for {day}", one_line(view.area)), 0, Tone::Strong, look, out)?;
    let how = "People are taken to work from 9:00 to 17:00 on working days, the most urgent first.";
    paragraph(how, 0, Tone::Plain, look, out)?;
    stages(drill, look, out)?;
    late(drill, look, out)?;
    first(drill, look, out)?;
    let (owners, partners) = loads(drill);
    crowded("Who has most to do", &owners, look, out)?;
    crowded("By partner", &partners, look, out)?;
    children(view, look, out)?;
    progress(view, look, out)
}

/// A text in lines that fit.
fn paragraph(text: &str, indent: usize, tone: Tone, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let lines = wrapped(text, look.width.saturating_sub(indent));
    lines.iter().try_for_each(|line| writeln!(out, "{:indent$}{}", "", look.paint().tone(tone, line)))
}

fn heading(text: &str, look: Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    paragraph(text, 0, Tone::Strong, look, out)
}

fn stages(drill: &Drill<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    heading("What is due", look, out)?;
    if drill.tasks.is_empty() {
        let why = "The data map has no row that can be laid out: see 'sendpack check --select MAP'";
        return paragraph(why, 2, Tone::Plain, look, out);
    }
    let mut tasks: Vec<&Task<'_>> = drill.tasks.iter().collect();
    tasks.sort_by_key(|task| (task.due, &task.stage.id));
    let stages = tasks.chunk_by(|a, b| a.stage.id == b.stage.id);
    let row = |tasks: &[&Task<'_>]| {
        let first = tasks.first()?;
        let late = tasks.iter().filter(|task| task.late(&drill.holidays).is_some()).count();
        let told = match late {
            0 => Cell::toned("all in time", Tone::Good),
            late => Cell::toned(format!("{late} late"), Tone::Bad),
        };
        let due = words::moment(first.due);
        Some([first.stage.id.as_str().into(), due.into(), tasks.len().to_string().into(), told])
    };
    Table { headings: ["stage", "due", "extractions", "in time"], rows: stages.filter_map(row).collect() }
        .write(look, out)
}

fn late(drill: &Drill<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let mut late: Vec<&Task<'_>> = drill.late().collect();
    if late.is_empty() {
        return Ok(());
    }
    late.sort_by_key(|task| (Reverse(task.late(&drill.holidays)), task.due));
    heading("Late", look, out)?;
    let row = |task: &Task<'_>| {
        let by = words::hours(task.late(&drill.holidays).unwrap_or_default());
        let slow = if task.is_too_slow(&drill.holidays) { ", even if nothing else is done" } else { "" };
        [
            Cell::toned(words::data(task), Tone::Bad),
            format!("{by} of working time{slow}").into(),
            words::moment(task.part.end).into(),
            one_line(words::owner(task)).into_owned().into(),
        ]
    };
    let rows = late.into_iter().map(row).collect();
    Table { headings: ["data", "late by", "done", "owner"], rows }.write(look, out)
}

/// The critical path: what leaves least to spare must begin first.
fn first(drill: &Drill<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let mut tasks: Vec<&Task<'_>> = drill.tasks.iter().collect();
    if tasks.is_empty() {
        return Ok(());
    }
    tasks.sort_by_key(|task| (task.slack(&drill.holidays), Reverse(task.late(&drill.holidays)), task.due));
    heading("Start first (least to spare)", look, out)?;
    let row = |task: &Task<'_>| {
        let spare = match task.late(&drill.holidays) {
            Some(late) => Cell::toned(format!("{} late", words::hours(late)), Tone::Bad),
            None => words::hours(task.slack(&drill.holidays)).into(),
        };
        [
            words::data(task).into(),
            words::moment(task.part.start).into(),
            words::moment(task.part.end).into(),
            spare,
            one_line(words::owner(task)).into_owned().into(),
        ]
    };
    let rows = tasks.into_iter().take(FIRST).map(row).collect();
    Table { headings: ["data", "begin", "end", "to spare", "owner"], rows }.write(look, out)
}

fn crowded(title: &str, loads: &[Load], look: Look, out: &mut dyn Write) -> io::Result<()> {
    if loads.is_empty() {
        return Ok(());
    }
    heading(title, look, out)?;
    let row = |load: &Load| {
        let (takes, room) = (words::hours(load.takes), words::hours(load.room));
        let taken = match load.is_over() {
            true => Cell::toned(format!("{takes} of {room}: too much"), Tone::Bad),
            false => format!("{takes} of {room}").into(),
        };
        [words::moment(load.due).into(), one_line(&load.who).into_owned().into(), taken]
    };
    let most = loads.chunk_by(|a, b| a.due == b.due).flat_map(|at_once| at_once.iter().take(FIRST));
    Table { headings: ["before", "who", "working time"], rows: most.map(row).collect() }.write(look, out)
}

fn children(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let Some((pool, drawn)) = view.children else { return Ok(()) };
    for trouble in &pool.troubles {
        writeln!(out)?;
        paragraph(&one_line(trouble), 0, Tone::Doubtful, look, out)?;
    }
    if drawn.children.is_empty() {
        return Ok(());
    }
    heading(&format!("Children to practise on (seed {})", view.seed), look, out)?;
    for child in &drawn.children {
        let place = pool.place(child).map(|place| place.to_string()).unwrap_or_default();
        paragraph(&one_line(&format!("{}: {place}", pool.title(child))), 2, Tone::Plain, look, out)?;
    }
    for kind in &drawn.kinds {
        let short = if kind.have < kind.least { " (too few on the lists)" } else { "" };
        paragraph(&format!("{} of them: {}{short}", kind.have, kind.text), 2, Tone::Plain, look, out)?;
    }
    paragraph("The lists say nothing of youth justice.", 2, Tone::Plain, look, out)
}

fn progress(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    if view.earlier.is_empty() {
        return Ok(());
    }
    heading("Earlier drills", look, out)?;
    for line in view.earlier {
        let told = format!("{}: {} of {} late", line.at.replace('T', " "), line.late, line.extractions);
        paragraph(&one_line(&told), 2, Tone::Plain, look, out)?;
    }
    Ok(())
}
