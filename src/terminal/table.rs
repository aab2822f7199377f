//! Tables: columns side by side where there is room, else each row as a few lines.

use std::io::{self, Write};

use super::{Look, Tone, wrapped};

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    text: String,
    tone: Tone,
}

impl Cell {
    /// A text in a tone.
    #[must_use]
    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::toned(text, Tone::Plain)
    }
}

/// A table. The first two columns name the row.
pub struct Table<const N: usize> {
    /// The headings.
    pub headings: [&'static str; N],
    /// The rows.
    pub rows: Vec<[Cell; N]>,
}

/// How far a table stands in.
const INDENT: usize = 2;
/// What lies between columns.
const GAP: usize = 2;
/// Columns of text are not made narrower than this.
const LEAST: usize = 14;

impl<const N: usize> Table<N> {
    /// Writes it.
    ///
    /// # Errors
    /// Those of writing.
    pub fn write(&self, look: Look, out: &mut dyn Write) -> io::Result<()> {
        match self.widths(look.width) {
            Some(widths) => self.columns(&widths, look, out),
            None => self.rows.iter().try_for_each(|row| self.stacked(row, look, out)),
        }
    }

    /// The widths of columns, none where they do not fit; a column without text has no width.
    fn widths(&self, width: usize) -> Option<[usize; N]> {
        let column = |at: usize| self.rows.iter().filter_map(move |row| row.get(at)).map(|cell| &cell.text);
        let heading = |at: usize| self.headings.get(at).map_or(0, |heading| length(heading));
        let mut widths = std::array::from_fn(|at| match column(at).map(|text| length(text)).max() {
            None | Some(0) => 0,
            Some(widest) => widest.max(heading(at)),
        });
        let least: [usize; N] = std::array::from_fn(|at| {
            let words = column(at).flat_map(|text| text.split_whitespace()).map(length);
            words.max().unwrap_or(0).max(heading(at)).max(LEAST)
        });
        while total(&widths) > width {
            let loose = widths.iter_mut().zip(least).filter(|(width, least)| **width > *least);
            let (widest, _) = loose.max_by_key(|(width, _)| **width)?;
            *widest -= 1;
        }
        Some(widths)
    }

    fn columns(&self, widths: &[usize; N], look: Look, out: &mut dyn Write) -> io::Result<()> {
        let headings = self.headings.map(|heading| Cell::toned(heading, Tone::Dim));
        for row in std::iter::once(&headings).chain(&self.rows) {
            let lines: Vec<Vec<String>> = row
                .iter()
                .zip(widths)
                .map(|(cell, width)| match width {
                    0 => Vec::new(),
                    width => wrapped(&cell.text, *width),
                })
                .collect();
            for at in 0..lines.iter().map(Vec::len).max().unwrap_or(0) {
                let mut line = String::new();
                let mut owed = INDENT;
                for ((cell, width), lines) in row.iter().zip(widths).zip(&lines).filter(|((_, w), _)| **w > 0)
                {
                    let text = lines.get(at).map_or("", String::as_str);
                    if !text.is_empty() {
                        line.extend(std::iter::repeat_n(' ', std::mem::take(&mut owed)));
                        line.push_str(&look.paint().tone(cell.tone, text));
                    }
                    owed += (width + GAP).saturating_sub(length(text));
                }
                writeln!(out, "{line}")?;
            }
        }
        Ok(())
    }

    /// A row below the other: what names it, then each further cell after its heading.
    fn stacked(&self, row: &[Cell; N], look: Look, out: &mut dyn Write) -> io::Result<()> {
        let paint = look.paint();
        let room = look.width.saturating_sub(INDENT * 2);
        let (name, rest) = row.split_at(N.min(2));
        let tone = name.first().map_or(Tone::Plain, |cell| cell.tone);
        let name: Vec<&str> = name.iter().map(|cell| cell.text.as_str()).collect();
        let mut indent = INDENT;
        for line in wrapped(&name.join(" "), room) {
            writeln!(out, "{:indent$}{}", "", paint.tone(tone, &line))?;
            indent = INDENT * 2;
        }
        for (cell, heading) in
            rest.iter().zip(self.headings.iter().skip(2)).filter(|(c, _)| !c.text.is_empty())
        {
            for line in wrapped(&format!("{heading}: {}", cell.text), room) {
                writeln!(out, "{:indent$}{line}", "")?;
            }
        }
        Ok(())
    }
}

fn total(widths: &[usize]) -> usize {
    let shown = widths.iter().filter(|width| **width > 0);
    INDENT + shown.clone().sum::<usize>() + GAP * shown.count().saturating_sub(1)
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: usize) -> Vec<String> {
        let table = Table {
            headings: ["state", "request", "empty column", "owner"],
            rows: vec![
                [
                    "missing".into(),
                    "2.5 Children who are out of education".into(),
                    "".into(),
                    "nobody".into(),
                ],
                [
                    Cell::toned("ready", Tone::Good),
                    "1.1 Structure".into(),
                    "".into(),
                    "Head of service, Partnership team".into(),
                ],
            ],
        };
        let mut out = Vec::new();
        table.write(Look { colour: false, width }, &mut out).unwrap();
        String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn columns_shrink_then_rows_stack() {
        let wide = shown(110);
        assert_eq!(wide.len(), 3, "a column without text has no heading either");
        assert!(wide[0].starts_with("  state    request  ") && wide[0].ends_with("  owner"));
        let medium = shown(60);
        assert!(medium.len() > 3 && medium.iter().all(|line| line.chars().count() <= 60), "{medium:#?}");
        assert!(medium[0].contains("request") && medium[0].contains("owner"));
        assert_eq!(
            shown(30),
            [
                "  missing 2.5 Children who",
                "    are out of education",
                "    owner: nobody",
                "  ready 1.1 Structure",
                "    owner: Head of service,",
                "    Partnership team",
            ]
        );
    }
}
