//! What is odd about a file or sheet without being a fault of reading: rules decide what it means.

/// What was seen of a file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Links to other workbooks.
    pub external_links: usize,
    /// Programs inside (VBA).
    pub macros: bool,
    /// Names of hidden sheets.
    pub hidden_sheets: Vec<String>,
}

/// What was seen of a sheet while it was read. Rows and columns count from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetFacts {
    /// Rows that are hidden and hold something.
    pub hidden_rows: Vec<u32>,
    /// Columns that are hidden (first and last of each run).
    pub hidden_columns: Vec<(u32, u32)>,
    /// Whether a filter is on.
    pub filtered: bool,
    /// Merged ranges as first and last (row, column).
    pub merged: Vec<((u32, u32), (u32, u32))>,
    /// Formulas without a value, never calculated: (row, column).
    pub uncalculated: Vec<(u32, u32)>,
    /// Page headers and footers as the file writes them (xlsx and xls).
    pub margins: Vec<String>,
    /// The text of comments and text boxes that stand among the cells' own records (xls only).
    pub boxes: Vec<String>,
    /// How many comments there are (xls only).
    pub comments: usize,
}

/// The most places kept of each kind, so that no file can fill memory with them.
const MOST: usize = 1 << 20;

/// Left, first and even pages, above and below: no sheet has more.
const MOST_MARGINS: usize = 6;
/// More comments and text boxes than a person reads.
const MOST_BOXES: usize = 1 << 12;

impl SheetFacts {
    pub(super) fn note_hidden_row(&mut self, row: u32) {
        keep(&mut self.hidden_rows, row);
    }

    pub(super) fn note_hidden_columns(&mut self, first: u32, last: u32) {
        keep(&mut self.hidden_columns, (first, last));
    }

    pub(super) fn note_merged(&mut self, range: ((u32, u32), (u32, u32))) {
        keep(&mut self.merged, range);
    }

    /// Notes the text of a page header or footer.
    pub(super) fn note_margin(&mut self, text: String) {
        if !text.trim().is_empty() && self.margins.len() < MOST_MARGINS {
            self.margins.push(text);
        }
    }

    /// Notes the text of a comment or text box, of at most 64 KiB.
    pub(super) fn note_box(&mut self, text: String) {
        if !text.trim().is_empty() && self.boxes.len() < MOST_BOXES {
            self.boxes.push(text);
        }
    }

    pub(super) fn note_uncalculated(&mut self, row: u32, col: u32) {
        keep(&mut self.uncalculated, (row, col));
    }
}

fn keep<T>(list: &mut Vec<T>, item: T) {
    if list.len() < MOST {
        list.push(item);
    }
}
