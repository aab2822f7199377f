//! For people at a terminal of any width: stages, requests, criteria, and who owes what.

use std::io::{self, Write};

use super::{View, criteria, follow_up, owed, requests, stages};
use crate::findings::one_line;
use crate::readiness::State;
use crate::terminal::{Look, Tone, wrapped};

/// Writes readiness as text.
///
/// # Errors
/// Those of writing.
pub fn text(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let now = view.readiness.now.format("%A %-d %B %Y at %H:%M");
    let head = format!("{}, {}, as of {now}", one_line(view.area), view.framework);
    paragraph(&head, Tone::Strong, look, out)?;
    if !view.readiness.complete {
        let why = "Not everything could be checked, so what counts as ready here may not be: sendpack check says why.";
        paragraph(why, Tone::Bad, look, out)?;
    }
    stages::write(view, look, out)?;
    requests::write(view, look, out)?;
    criteria::write(view, look, out)?;
    owed::write(view, look, out)?;
    follow_up::write(view, look, out)?;
    writeln!(out)?;
    paragraph("What is wrong, where, and what mends it: sendpack check", Tone::Dim, look, out)
}

/// A text in lines that fit.
pub(super) fn paragraph(text: &str, tone: Tone, look: Look, out: &mut dyn Write) -> io::Result<()> {
    wrapped(text, look.width).iter().try_for_each(|line| writeln!(out, "{}", look.paint().tone(tone, line)))
}

/// Lines that stand in.
pub(super) fn indented(text: &str, indent: usize, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let lines = wrapped(text, look.width.saturating_sub(indent));
    lines.iter().try_for_each(|line| writeln!(out, "{:indent$}{line}", ""))
}

/// How a state is shown.
pub(super) const fn tone(state: State) -> Tone {
    match state {
        State::Missing | State::Draft | State::Short => Tone::Bad,
        State::Stale | State::Queried => Tone::Doubtful,
        State::Accepted | State::Unavailable | State::NotAsked => Tone::Plain,
        State::Ready => Tone::Good,
    }
}

/// A state as people read it.
pub(super) fn word(state: State) -> &'static str {
    match state {
        State::NotAsked => "not asked",
        state => state.word(),
    }
}

/// A heading with the number of each state, worst first.
pub(super) fn heading(of: &str, states: &[State], look: Look, out: &mut dyn Write) -> io::Result<()> {
    let count = |state: &State| states.iter().filter(|other| *other == state).count();
    let counts = State::ALL.iter().map(|state| (count(state), word(*state)));
    let counts: Vec<String> =
        counts.filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    writeln!(out)?;
    paragraph(&format!("{of}: {}", counts.join(", ")), Tone::Strong, look, out)
}

/// How old evidence is.
pub(super) fn age(months: Option<u32>) -> String {
    match months {
        None => String::new(),
        Some(0) => "under a month".to_owned(),
        Some(1) => "1 month".to_owned(),
        Some(months) => format!("{months} months"),
    }
}
