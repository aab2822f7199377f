//! What a map file says, once the framework has confirmed its names.

use crate::evidence::Told;

/// What a list's own file calls things, where that differs from the template.
#[derive(Clone, Debug, Default)]
pub struct ListMap {
    /// The map file, as people see it.
    pub file: String,
    /// Headings of the file.
    pub headings: Vec<MappedHeading>,
    /// Headings of the file that are no part of the list.
    pub ignored: Vec<Told<String>>,
    /// Texts of the file that stand for codes; where two speak for one text of a column, the later.
    pub codes: Vec<MappedCode>,
    /// The sheet.
    pub sheet: Option<Told<String>>,
    /// The row of the headings, from 1.
    pub header_row: Option<Told<u32>>,
    /// Whether dates written as text have the month first.
    pub month_first: bool,
}

/// A heading of the file.
#[derive(Clone, Debug)]
pub struct MappedHeading {
    /// The heading.
    pub heading: Told<String>,
    /// The column that it stands for: its index in the list's specification.
    pub column: usize,
}

/// A text that stands for a code.
#[derive(Clone, Debug)]
pub struct MappedCode {
    /// The column: its index in the list's specification.
    pub column: usize,
    /// The text.
    pub text: String,
    /// The code: its index in the column's set.
    pub code: usize,
}
