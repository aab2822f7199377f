//! Tables: for what has columns, never for layout.

use super::Text;

/// A colour behind a cell. The text says the same, for whoever does not see colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Off track.
    Red,
    /// At risk.
    Amber,
    /// On track.
    Green,
    /// Done.
    Blue,
    /// Not begun, or not known.
    Grey,
}

/// What can be chosen or entered in a cell of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Control {
    Choice(Vec<String>),
    Date,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub(super) paragraphs: Vec<Text>,
    pub(super) fill: Option<Fill>,
    /// Lines of room, where it is to be filled in.
    pub(super) lines: u32,
    /// What it asks for, and how it is entered.
    pub(super) control: Option<(String, Control)>,
    pub(super) number: bool,
}

impl Cell {
    /// A cell of several paragraphs.
    pub fn paragraphs<T: Into<Text>>(paragraphs: impl IntoIterator<Item = T>) -> Self {
        Self { paragraphs: paragraphs.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// A number, set to the right.
    pub fn number(number: impl ToString) -> Self {
        Self { number: true, ..Self::from(number.to_string()) }
    }

    /// Room for so many lines, to be written in.
    #[must_use]
    pub fn blank(lines: u32) -> Self {
        Self { lines, ..Self::default() }
    }

    /// A choice from a list; `asks` is read out to whoever cannot see the form.
    pub fn choice<S: Into<String>>(asks: &str, options: impl IntoIterator<Item = S>) -> Self {
        let options = options.into_iter().map(Into::into).collect();
        Self { control: Some((asks.to_owned(), Control::Choice(options))), ..Self::default() }
    }

    /// A date, to be entered; `asks` is read out to whoever cannot see the form.
    #[must_use]
    pub fn date(asks: &str) -> Self {
        Self { control: Some((asks.to_owned(), Control::Date)), ..Self::default() }
    }

    /// The cell with a colour behind it.
    #[must_use]
    pub fn filled(self, fill: Fill) -> Self {
        Self { fill: Some(fill), ..self }
    }
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::paragraphs([text])
    }
}

/// A table. Its first row, the headings, repeats on each page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Headings with the share of the width that each column takes.
    pub(super) columns: Vec<(String, u32)>,
    pub(super) headed: bool,
    /// Whether the first column is what a row is about.
    pub(super) labelled: bool,
    pub(super) caption: String,
    /// Whether the caption is only read out.
    pub(super) unseen: bool,
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table with a caption, and headings with the share of the width that each column takes.
    pub fn new<H: Into<String>>(caption: &str, columns: impl IntoIterator<Item = (H, u32)>) -> Self {
        let columns = columns.into_iter().map(|(heading, share)| (heading.into(), share)).collect();
        Self {
            columns,
            headed: true,
            labelled: false,
            caption: caption.to_owned(),
            unseen: false,
            rows: Vec::new(),
        }
    }

    /// A table of facts: a label and what it says, without a row of headings.
    #[must_use]
    pub fn facts(caption: &str) -> Self {
        Self { headed: false, labelled: true, ..Self::new(caption, [("", 3), ("", 7)]) }
    }

    /// One box to write in.
    pub(super) fn room(asks: &str, lines: u32) -> Self {
        let mut table = Self { headed: false, ..Self::new(asks, [("", 1)]) }.caption_unseen();
        table.row([Cell::blank(lines)]);
        table
    }

    /// The table with its first column as headings of the rows.
    #[must_use]
    pub fn labelled(self) -> Self {
        Self { labelled: true, ..self }
    }

    /// The table with a caption that is only read out, where a heading just above says the same.
    #[must_use]
    pub fn caption_unseen(self) -> Self {
        Self { unseen: true, ..self }
    }

    /// Adds a row. What it has beyond the columns is left out, what it lacks is empty.
    pub fn row<C: Into<Cell>>(&mut self, cells: impl IntoIterator<Item = C>) -> &mut Self {
        let mut row: Vec<Cell> = cells.into_iter().map(Into::into).collect();
        row.resize_with(self.columns.len(), Cell::default);
        self.rows.push(row);
        self
    }

    /// How many rows it has, without its headings.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no row but its headings.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
