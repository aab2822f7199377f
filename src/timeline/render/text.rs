//! For people at a terminal of any width: when on the left, what on the right.

use std::collections::VecDeque;
use std::io::{self, Write};

use super::{Section, Told, View, words};
use crate::calendar::time_left;
use crate::terminal::{Look, Tone, wrapped};
use crate::timeline::{Event, Kind};

/// The narrowest that what stands beside the dates may be; narrower terminals get it below them.
const NARROW: usize = 36;

/// Writes the timeline as text.
///
/// # Errors
/// Those of writing.
pub fn text(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let head = format!("{}: {}. All times are London's.", view.area, words::notified(view));
    for line in wrapped(&head, look.width) {
        writeln!(out, "{line}")?;
    }
    for section in &view.sections() {
        write(view, section, look, out)?;
    }
    if let Told::Known(_) = view.told {
        writeln!(out, "\nWhat would follow from a call: sendpack timeline --notified DATE")?;
    }
    Ok(())
}

fn write(view: &View<'_>, section: &Section<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    if let Some(known) = section.known {
        for line in wrapped(&words::about(known), look.width) {
            writeln!(out, "{}", look.paint().bold(&line))?;
        }
    }
    let events = section.events;
    let dates = events.iter().map(|event| words::time(event.time).chars().count()).max().unwrap_or(0);
    let next = events.iter().find(|event| event.kind == Kind::Deadline && !event.time.is_over(view.now));
    let columns = Columns { dates, beside: dates + 4 + NARROW <= look.width, look };
    for event in events {
        let is_next = next.is_some_and(|next| next.id == event.id);
        columns.write(view, section, event, is_next, out)?;
    }
    waiting(section, look, out)
}

/// What nobody can date yet, below.
fn waiting(section: &Section<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    if section.waiting.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nNot dated yet")?;
    let room = look.width.saturating_sub(4).max(20);
    for waiting in section.waiting {
        writeln!(out, "  {}", wrapped(&waiting.title, room).join("\n  "))?;
        for line in std::iter::once(words::wait(section, waiting)).chain(waiting.note.clone()) {
            for line in wrapped(&line, room) {
                writeln!(out, "    {}", look.paint().dim(&line))?;
            }
        }
    }
    Ok(())
}

/// How an event is laid out.
struct Columns {
    /// How wide the dates are.
    dates: usize,
    /// Whether what happens stands beside its date, or below.
    beside: bool,
    look: Look,
}

impl Columns {
    fn write(
        &self,
        view: &View<'_>,
        section: &Section<'_>,
        event: &Event,
        next: bool,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let left = time_left(view.now, event.time.start()).filter(|_| next);
        let left = left.map(|left| format!("Next: {left} left"));
        let when = words::time(event.time);
        let indent = if self.beside { self.dates + 4 } else { 4 };
        let room = self.look.width.saturating_sub(indent).max(20);
        let mut lines = VecDeque::from(wrapped(&event.title, room));
        lines.extend(left);
        lines.extend(words::remarks(event, section.holidays).iter().flat_map(|r| wrapped(r, room)));
        lines.extend(words::sources(event).map(|sources| format!("({sources})")));
        let tone = match (next, event.time.is_over(view.now)) {
            (true, _) => Tone::Strong,
            (false, true) => Tone::Dim,
            (false, false) => Tone::Plain,
        };
        let paint = self.look.paint();
        let (first, width) = match self.beside {
            true => (format!("  {}", lines.pop_front().unwrap_or_default()), self.dates),
            false => (String::new(), 0),
        };
        writeln!(out, "  {}", paint.tone(tone, &format!("{when:<width$}{first}")))?;
        for line in lines {
            writeln!(out, "{:indent$}{}", "", paint.dim(&line))?;
        }
        Ok(())
    }
}
