//! For people at a terminal of any width.

use std::io::{self, Write};

use super::{View, words};
use crate::findings::one_line;
use crate::terminal::{Cell, Look, Table, Tone, wrapped};

/// Writes the inventory as text.
///
/// # Errors
/// Those of writing.
pub fn text(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let now = view.now.format("%A %-d %B %Y");
    paragraph(
        &format!("{}, {}, as of {now}", one_line(view.area), view.framework.id),
        Tone::Strong,
        look,
        out,
    )?;
    paragraph(&format!("{}. All times are London's.", words::begins(view)), Tone::Plain, look, out)?;
    writeln!(out)?;
    paragraph(&words::of_data(view.inventory), Tone::Strong, look, out)?;
    data(view).write(look, out)?;
    writeln!(out)?;
    paragraph(&words::of_papers(view.inventory), Tone::Strong, look, out)?;
    papers(view).write(look, out)?;
    writeln!(out, "\nTo fill in or send round: sendpack datamap --format xlsx --output datamap.xlsx")
}

fn data(view: &View<'_>) -> Table<7> {
    let rows = view.inventory.data.iter().map(|line| {
        let (tone, state) = words::mapped(line);
        [
            Cell::toned(line.id, tone),
            said(line.title),
            said(line.row.and_then(|row| row.system.as_deref()).unwrap_or_default()),
            said(&words::owner(line.row.map(|row| &row.owner))),
            words::takes(line).into(),
            words::practised(line).into(),
            Cell::toned(state, tone),
        ]
    });
    let headings =
        ["data", "what it is", "where it sits", "who is responsible", "takes", "practised", "state"];
    Table { headings, rows: rows.collect() }
}

fn papers(view: &View<'_>) -> Table<7> {
    let rows = view.inventory.papers.iter().map(|line| {
        let (tone, state) = words::standing(line);
        let [as_at, review] = words::days(line.entry).map(words::day);
        [
            Cell::toned(line.request.id.as_str(), tone),
            said(&line.request.title),
            said(&words::answer(line)),
            said(&words::owner(line.entry.map(|entry| &entry.owner))),
            as_at.into(),
            review.into(),
            Cell::toned(state, tone),
        ]
    });
    let headings =
        ["document", "what it is", "what answers", "who is responsible", "as at", "review by", "state"];
    Table { headings, rows: rows.collect() }
}

/// A text from the repository, in one line.
fn said(text: &str) -> Cell {
    one_line(text).into_owned().into()
}

fn paragraph(text: &str, tone: Tone, look: Look, out: &mut dyn Write) -> io::Result<()> {
    wrapped(text, look.width).iter().try_for_each(|line| writeln!(out, "{}", look.paint().tone(tone, line)))
}
