//! One row of a sheet: only the cells that hold something, by column.

use chrono::NaiveDateTime;

use super::{Format, Value};

/// Strings that many cells share, held once.
#[derive(Default)]
pub struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// Adds a string; its index is the number added before it.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The string of an index.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        self.text.get(start..end)
    }
}

/// A cell: where it is and what it holds.
#[derive(Clone, Copy)]
pub struct Cell<'a> {
    /// Column, from 1.
    pub col: u32,
    /// What it holds.
    pub value: Value<'a>,
    /// Whether a formula made the value.
    pub formula: bool,
}

/// A row, lent for the time of one call.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// Row as Excel numbers it, from 1.
    pub number: u32,
    /// Whether it is hidden or filtered away.
    pub hidden: bool,
    buffer: &'a RowBuffer,
    strings: &'a Strings,
}

impl<'a> Row<'a> {
    /// The cells that hold something, by column.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'a>> + use<'a> {
        let (buffer, strings) = (self.buffer, self.strings);
        buffer.slots.iter().filter_map(move |slot| slot.cell(&buffer.text, strings))
    }

    /// Whether no cell holds anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.buffer.slots.is_empty()
    }
}

/// Where a reader gathers one row; used again for the next.
#[derive(Default)]
pub struct RowBuffer {
    text: String,
    slots: Vec<Slot>,
}

struct Slot {
    col: u32,
    formula: bool,
    held: Held,
}

enum Held {
    Shared(u32),
    Text(u32, u32),
    Number(f64, Format),
    Moment(NaiveDateTime),
    Flag(bool),
    Error(u32, u32),
}

impl RowBuffer {
    /// Forgets the row, keeping the memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.slots.clear();
    }

    /// Whether no cell was gathered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The last column gathered, once in order; 0 if there is none.
    #[must_use]
    pub fn last_col(&self) -> u32 {
        self.slots.last().map_or(0, |slot| slot.col)
    }

    /// How many cells were gathered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Bytes of text gathered, for limits.
    #[must_use]
    pub fn text_len(&self) -> usize {
        self.text.len()
    }

    /// Adds a cell in `col` (from 1) whose text is string `index` of the shared strings.
    pub fn shared(&mut self, col: u32, index: u32, formula: bool) {
        self.slots.push(Slot { col, formula, held: Held::Shared(index) });
    }

    /// Adds a cell in `col` (from 1) with any value.
    pub fn push(&mut self, col: u32, value: Value<'_>, formula: bool) {
        let held = match value {
            Value::Text(text) => {
                let (from, to) = self.keep(text);
                Held::Text(from, to)
            }
            Value::Error(text) => {
                let (from, to) = self.keep(text);
                Held::Error(from, to)
            }
            Value::Number(n, format) => Held::Number(n, format),
            Value::Moment(at) => Held::Moment(at),
            Value::Flag(flag) => Held::Flag(flag),
        };
        self.slots.push(Slot { col, formula, held });
    }

    /// Puts the cells in order of column, for readers of files that do not. Gives the column of a cell given twice.
    #[must_use]
    pub fn sort(&mut self) -> Option<u32> {
        if self.slots.is_sorted_by(|a, b| a.col < b.col) {
            return None;
        }
        self.slots.sort_by_key(|s| s.col);
        self.slots.windows(2).find(|pair| pair[0].col == pair[1].col).map(|pair| pair[0].col)
    }

    /// The row as gathered so far.
    #[must_use]
    pub fn row<'a>(&'a self, number: u32, hidden: bool, strings: &'a Strings) -> Row<'a> {
        Row { number, hidden, buffer: self, strings }
    }

    fn keep(&mut self, text: &str) -> (u32, u32) {
        let from = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.text.push_str(text);
        (from, u32::try_from(self.text.len()).unwrap_or(u32::MAX))
    }
}

impl Slot {
    fn cell<'a>(&self, text: &'a str, strings: &'a Strings) -> Option<Cell<'a>> {
        let range = |from: u32, to: u32| text.get(from as usize..to as usize);
        let value = match self.held {
            Held::Shared(index) => Value::Text(strings.get(index as usize)?),
            Held::Text(from, to) => Value::Text(range(from, to)?),
            Held::Error(from, to) => Value::Error(range(from, to)?),
            Held::Number(n, format) => Value::Number(n, format),
            Held::Moment(at) => Value::Moment(at),
            Held::Flag(flag) => Value::Flag(flag),
        };
        Some(Cell { col: self.col, value, formula: self.formula })
    }
}
