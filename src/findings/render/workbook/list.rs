//! The sheet of a list: a line a row to mend, its cells marked where they are wrong, worst first.

use rust_xlsxwriter::{Format, IgnoreError, Workbook, Worksheet, XlsxError};

use super::book::Details;
use super::gather::{Line, Mark, Table};
use super::names::Names;
use super::style::{Style, sign, word};
use super::words;
use crate::workbook::{Paper, fit_height, on_paper};

/// As many lines as a sheet takes, below its headings.
const MOST: usize = 1_048_575;

/// The heading of our own column of Unique IDs, which is also the official heading of the list's.
const UNIQUE_ID: &str = "Unique ID";

/// How wide the columns of text are.
const WRONG: f64 = 58.0;
const REMEDY: f64 = 50.0;

/// A sheet to come.
pub(super) struct Sheet<'t> {
    /// Its name.
    pub(super) name: String,
    table: &'t Table<'t>,
    /// Its lines.
    pub(super) lines: &'t [Line<'t>],
}

/// The sheets that a list needs: one, unless it is longer than a sheet can be.
pub(super) fn sheets<'t>(table: &'t Table<'t>, names: &mut Names) -> Vec<Sheet<'t>> {
    let file = table.place.file.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let wanted = table.place.sheet().unwrap_or(stem);
    table.lines.chunks(MOST).map(|lines| Sheet { name: names.give(wanted), table, lines }).collect()
}

impl Sheet<'_> {
    /// The file that it is about.
    pub(super) fn file(&self) -> &str {
        &self.table.place.file
    }
}

/// Adds a sheet. Its rows go to disk one by one.
pub(super) fn add(
    book: &mut Workbook,
    style: &Style,
    sheet: &Sheet<'_>,
    details: &Details<'_>,
) -> Result<(), XlsxError> {
    let columns = Columns::of(sheet, details);
    let (headings, fixed) = columns.headings();
    let mut page = book.new_worksheet_with_constant_memory()?;
    page.set_name(&sheet.name)?.set_freeze_panes(1, fixed)?;
    style.headings_at(&mut page, 0, &headings)?;
    for (row, line) in (1..).zip(sheet.lines) {
        let mut pen = Pen { page: &mut page, style, row, col: 1 };
        pen.line(line, &columns, id(line, details))?;
    }
    let last = u32::try_from(sheet.lines.len()).unwrap_or(u32::MAX);
    let right = u16::try_from(headings.len()).unwrap_or(1).saturating_sub(1);
    page.autofilter(0, 0, last, right)?;
    // Excel would mark every identifier, since it is text that looks like a number.
    page.ignore_error_range(0, 0, last, right, IgnoreError::NumberStoredAsText)?;
    on_paper(&mut page, Paper::A3, &sheet.name, Some(0))?;
    book.push_worksheet(page);
    Ok(())
}

/// The columns of a sheet.
struct Columns<'t> {
    /// Whether Unique IDs are known.
    with_ids: bool,
    /// The list's own column of Unique IDs, where it is concerned: our column of them is marked in its place.
    id: Option<u32>,
    /// The other columns of the list that are concerned.
    marked: Vec<(u32, &'t str)>,
    /// How wide those are: a sign needs less room than a value.
    width: f64,
}

impl<'t> Columns<'t> {
    fn of(sheet: &Sheet<'t>, details: &Details<'_>) -> Self {
        let values = sheet.lines.iter().flat_map(|line| &line.findings).any(|f| f.value.is_some());
        let with_ids = sheet.lines.iter().any(|line| id(line, details).is_some());
        let all = sheet.table.columns.iter().map(|(col, heading)| (*col, heading.as_str()));
        let (ids, marked): (Vec<_>, Vec<_>) = all.partition(|(_, heading)| with_ids && *heading == UNIQUE_ID);
        Self {
            with_ids,
            id: ids.first().map(|(col, _)| *col),
            marked,
            width: if values { 17.0 } else { 11.5 },
        }
    }

    /// The headings with their widths, and how many stay in sight.
    fn headings(&self) -> (Vec<(&'t str, f64)>, u16) {
        let mut headings = vec![("Row", 8.0), ("Severity", 10.0)];
        if self.with_ids {
            headings.push((UNIQUE_ID, 14.0));
        }
        let fixed = if self.with_ids { 3 } else { 2 };
        headings.extend(self.marked.iter().map(|(_, heading)| (*heading, self.width)));
        headings.extend([("What is wrong", WRONG), ("What to do", REMEDY)]);
        (headings, fixed)
    }
}

fn id<'d>(line: &Line<'_>, details: &Details<'d>) -> Option<&'d str> {
    line.findings.first().and_then(|f| details.row_ids.of(&f.place))
}

/// Where the next cell goes.
struct Pen<'p> {
    page: &'p mut Worksheet,
    style: &'p Style,
    row: u32,
    col: u16,
}

impl Pen<'_> {
    fn line(&mut self, line: &Line<'_>, columns: &Columns<'_>, id: Option<&str>) -> Result<(), XlsxError> {
        let (style, marks) = (self.style, line.marks());
        self.page.write_number_with_format(self.row, 0, line.row, &style.number)?;
        self.put(word(line.severity()), style.mark(Some(line.severity())))?;
        if columns.with_ids {
            let mark = columns.id.and_then(|col| marks.get(&col));
            match (id, mark) {
                (Some(id), Some(mark)) => self.put(id, style.mark(mark.severity))?,
                (Some(id), None) => self.put(id, &style.id)?,
                (None, mark) => self.mark(mark)?,
            }
        }
        for (col, _) in &columns.marked {
            self.mark(marks.get(col))?;
        }
        let (wrong, remedy) = (words::wrong(line), words::remedy(line));
        self.put(&wrong, &style.boxed)?;
        self.put(&remedy, &style.boxed)?;
        fit_height(self.page, self.row, &[(&wrong, WRONG), (&remedy, REMEDY)])
    }

    fn mark(&mut self, mark: Option<&Mark<'_>>) -> Result<(), XlsxError> {
        match mark {
            Some(Mark { severity, value }) => {
                let text = value.filter(|v| !v.trim().is_empty()).unwrap_or(sign(*severity));
                self.put(&words::fit(text.to_owned()), self.style.mark(*severity))
            }
            None => self.put("", &self.style.boxed),
        }
    }

    fn put(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.page.write_string_with_format(self.row, self.col, text, format)?;
        self.col += 1;
        Ok(())
    }
}
