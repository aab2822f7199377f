//! Where a finding points: a file, a line and column, or a sheet and cell. All numbers count from 1.

use std::fmt;
use std::sync::Arc;

/// A place that a person can go to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// Path relative to the evidence repository, with `/`.
    pub file: Arc<str>,
    /// Where in the file.
    pub spot: Spot,
}

/// A spot within a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// A character of a text file; both numbers count from 1.
    Text {
        /// Line, from 1.
        line: u32,
        /// Character in the line, from 1.
        col: u32,
    },
    /// A sheet as a whole.
    Sheet {
        /// The sheet's name; none for CSV.
        sheet: Option<Arc<str>>,
    },
    /// A row, or one cell of it.
    Cell {
        /// The sheet's name; none for CSV.
        sheet: Option<Arc<str>>,
        /// Row as Excel numbers it, from 1.
        row: u32,
        /// Column as Excel orders it, from 1; none when the row as a whole is meant.
        col: Option<u32>,
        /// The heading of the column.
        column: Option<Arc<str>>,
    },
}

impl Location {
    /// The file as a whole.
    #[must_use]
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self { file: file.into(), spot: Spot::File }
    }

    /// A place in a text file.
    #[must_use]
    pub fn text(file: impl Into<Arc<str>>, line: u32, col: u32) -> Self {
        Self { file: file.into(), spot: Spot::Text { line, col } }
    }

    /// The row in a sheet, where there is one.
    #[must_use]
    pub fn row(&self) -> Option<u32> {
        match self.spot {
            Spot::Cell { row, .. } => Some(row),
            _ => None,
        }
    }

    /// The column as Excel orders it, from 1, where one is meant.
    #[must_use]
    pub fn col(&self) -> Option<u32> {
        match self.spot {
            Spot::Cell { col, .. } => col,
            _ => None,
        }
    }

    /// The heading of the column, where one is meant.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        match &self.spot {
            Spot::Cell { column, .. } => column.as_deref(),
            _ => None,
        }
    }

    /// The sheet, where there is one.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match &self.spot {
            Spot::Cell { sheet, .. } | Spot::Sheet { sheet } => sheet.as_deref(),
            _ => None,
        }
    }

    /// The cell as Excel writes it (`B14`), where one is meant.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        match self.spot {
            Spot::Cell { row, col: Some(col), .. } => Some(format!("{}{row}", column_letters(col))),
            _ => None,
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match &self.spot {
            Spot::File => Ok(()),
            Spot::Text { line, col } => write!(f, ":{line}:{col}"),
            Spot::Sheet { sheet: Some(sheet) } => write!(f, " › {sheet}"),
            Spot::Sheet { sheet: None } => Ok(()),
            Spot::Cell { sheet, row, .. } => {
                if let Some(sheet) = sheet {
                    write!(f, " › {sheet}")?;
                }
                match self.cell() {
                    Some(cell) => write!(f, "!{cell}"),
                    None => write!(f, " row {row}"),
                }
            }
        }
    }
}

/// Excel's letters of a column counted from 1: 1 is `A`, 27 is `AA`.
#[must_use]
pub fn column_letters(mut col: u32) -> String {
    let mut letters = Vec::new();
    while col > 0 {
        let rest = u8::try_from((col - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + rest));
        col = (col - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_as_excel_writes_them() {
        for (col, letters) in
            [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
        {
            assert_eq!(column_letters(col), letters);
        }
    }

    #[test]
    fn a_cell_reads_as_an_officer_would_say_it() {
        let at = Location {
            file: "lists/list-1.xlsx".into(),
            spot: Spot::Cell {
                sheet: Some("List 1".into()),
                row: 14,
                col: Some(2),
                column: Some("UPN".into()),
            },
        };
        assert_eq!(at.to_string(), "lists/list-1.xlsx › List 1!B14");
        assert_eq!(Location::text("a.yaml", 3, 9).to_string(), "a.yaml:3:9");
    }
}
