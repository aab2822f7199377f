//! For people at a terminal.

use std::io::{self, Write};

use super::View;
use super::words::{self, State};
use crate::evidence::Person;
use crate::team::{Day, Line};
use crate::terminal::{Cell, Look, Table, Tone, wrapped};

/// Writes the run sheet as text.
///
/// # Errors
/// Those of writing.
pub fn text(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let open = words::still_open(view).map(|open| format!(" {open}.")).unwrap_or_default();
    let head = format!("{}: run sheet of the inspection. {}.{open}", view.area, words::begins(view.sheet));
    for line in wrapped(&head, look.width) {
        writeln!(out, "{line}")?;
    }
    roles(view, look, out)?;
    logistics(view, look, out)?;
    writeln!(out, "\n{}", look.paint().bold("Timetable"))?;
    view.sheet.days.iter().try_for_each(|day| timetable(view, day, look, out))
}

fn roles(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n{}", look.paint().bold("Who does what"))?;
    let team = &view.sheet.repository.team;
    if team.roles.is_empty() {
        return writeln!(out, "  No roles are written down: team.yaml holds them");
    }
    let row = |role: &crate::evidence::Role| {
        let deputies: Vec<String> = role.deputies.iter().map(|person| called(view, person)).collect();
        let deputy = match deputies.is_empty() {
            true => Cell::toned("No deputy", Tone::Doubtful),
            false => Cell::from(deputies.join("; ")),
        };
        [Cell::from(role.title.value.as_str()), Cell::from(called(view, &role.holder)), deputy]
    };
    let rows = team.roles.iter().map(row).collect();
    Table { headings: ["Role", "Who", "Deputy"], rows }.write(look, out)
}

fn called(view: &View<'_>, person: &Person) -> String {
    let number = person.phone.clone().or_else(|| person.email.as_ref().map(|told| told.value.clone()));
    let away = words::away(person, view.now.date());
    let parts = std::iter::once(words::name(person).to_owned()).chain(number).chain(away);
    parts.collect::<Vec<_>>().join(", ")
}

fn logistics(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n{}", look.paint().bold("Arrangements"))?;
    let all = &view.sheet.repository.team.logistics;
    if all.is_empty() {
        return writeln!(out, "  None are written down");
    }
    let row = |it: &crate::evidence::Arrangement| {
        let state = State::of(it, view.now.date());
        let tone = match state {
            State::Done(_) => Tone::Good,
            State::Open(_) => Tone::Doubtful,
            State::Late(_) => Tone::Bad,
        };
        let owner = it.owner.as_ref().map_or("nobody yet", |told| told.as_str());
        [Cell::from(it.item.clone().unwrap_or_default()), Cell::from(owner), Cell::toned(state.words(), tone)]
    };
    let rows = all.iter().map(row).collect();
    Table { headings: ["Item", "Owner", "State"], rows }.write(look, out)
}

fn timetable(view: &View<'_>, day: &Day<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n  {}", look.paint().tone(Tone::Place, &words::day(day, view.sheet)))?;
    if let Some(off) = words::day_off(day, &view.sheet.holidays) {
        writeln!(out, "  {}", look.paint().tone(Tone::Doubtful, &off))?;
    }
    day.lines.iter().try_for_each(|line| entry(view, line, look, out))
}

/// A line of the timetable: time and title, and below it where, who and what to have to hand.
fn entry(view: &View<'_>, line: &Line<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    const TIME: usize = 16;
    let room = look.width.saturating_sub(TIME + 2).max(20);
    let (title, more) = match line {
        Line::Due(due) => (due.title.clone(), Vec::new()),
        Line::Session(slot) => (slot.title(), details(view, slot)),
    };
    let mut time = words::time(line);
    for part in wrapped(&title, room) {
        writeln!(out, "  {time:<TIME$}{}", look.paint().bold(&part))?;
        time.clear();
    }
    for part in more.iter().flat_map(|text| wrapped(text, room)) {
        writeln!(out, "  {:<TIME$}{part}", "")?;
    }
    Ok(())
}

fn details(view: &View<'_>, slot: &crate::team::Slot<'_>) -> Vec<String> {
    let who = words::who(view.sheet, slot);
    let place = slot.place().unwrap_or("not fixed yet");
    let who = if who.is_empty() { "nobody named yet".to_owned() } else { who.join("; ") };
    let hand = words::hand(view.sheet, slot).into_iter();
    let hand: Vec<String> = hand
        .map(|(title, files)| if files.is_empty() { title } else { format!("{title} ({files})") })
        .collect();
    let hand = (!hand.is_empty()).then(|| format!("To hand: {}", hand.join("; ")));
    let note = slot.session.and_then(|session| session.note.as_ref()).map(|note| format!("Note: {note}"));
    [format!("Where: {place}"), format!("Who: {who}")].into_iter().chain(hand).chain(note).collect()
}
