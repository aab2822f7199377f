//! Markdown, for a wiki or a message.

use std::io::{self, Write};

use super::View;
use super::words::{self, State};
use crate::evidence::Person;
use crate::team::{Day, Line};

/// Writes the run sheet as Markdown.
///
/// # Errors
/// Those of writing.
pub fn markdown(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}: run sheet of the inspection\n", cell(view.area))?;
    writeln!(out, "{}. Framework: {}.\n", words::begins(view.sheet), view.framework)?;
    roles(view, out)?;
    logistics(view, out)?;
    writeln!(out, "## Timetable\n")?;
    view.sheet.days.iter().try_for_each(|day| timetable(view, day, out))
}

fn roles(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## Who does what\n\n| Role | Who | Deputy | Does |\n|---|---|---|---|")?;
    for role in &view.sheet.repository.team.roles {
        let deputies: Vec<String> = role.deputies.iter().map(|person| called(view, person)).collect();
        let deputy = if deputies.is_empty() { "No deputy".to_owned() } else { deputies.join("; ") };
        let does = role.does.clone().unwrap_or_default();
        row(out, &[role.title.value.clone(), called(view, &role.holder), deputy, does])?;
    }
    writeln!(out)
}

fn called(view: &View<'_>, person: &Person) -> String {
    let away = words::away(person, view.now.date());
    let parts = std::iter::once(words::name(person).to_owned()).chain(words::reach(person)).chain(away);
    parts.collect::<Vec<_>>().join(", ")
}

fn logistics(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## Arrangements\n")?;
    if let Some(open) = words::still_open(view) {
        writeln!(out, "{open}.\n")?;
    }
    writeln!(out, "| Item | Owner | State |\n|---|---|---|")?;
    for it in &view.sheet.repository.team.logistics {
        let owner = it.owner.as_ref().map_or("nobody yet", |told| told.as_str());
        let state = State::of(it, view.now.date()).words();
        row(out, &[it.item.clone().unwrap_or_default(), owner.to_owned(), state])?;
    }
    writeln!(out)
}

fn timetable(view: &View<'_>, day: &Day<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "### {}\n", words::day(day, view.sheet))?;
    if let Some(off) = words::day_off(day, &view.sheet.holidays) {
        writeln!(out, "{off}.\n")?;
    }
    writeln!(out, "| Time | What | Where | Who | Documents to hand |\n|---|---|---|---|---|")?;
    for line in &day.lines {
        match line {
            Line::Due(due) => row(out, &[words::time(line), due.title.clone()])?,
            Line::Session(slot) => {
                let hand = words::hand(view.sheet, slot).into_iter();
                let hand: Vec<String> = hand
                    .map(|(title, files)| if files.is_empty() { title } else { format!("{title}: {files}") })
                    .collect();
                let place = slot.place().unwrap_or("not fixed yet").to_owned();
                let who = words::who(view.sheet, slot).join("; ");
                row(out, &[words::time(line), slot.title(), place, who, hand.join("; ")])?;
            }
        }
    }
    writeln!(out)
}

fn row(out: &mut dyn Write, cells: &[String]) -> io::Result<()> {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    writeln!(out, "| {} |", cells.join(" | "))
}

/// Text that stays within its cell.
fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace(['\r', '\n'], " ")
}
