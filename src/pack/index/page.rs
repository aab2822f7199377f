//! How the sheet of requests looks.

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::workbook::{Style, for_paper, height};

/// The columns with their widths in characters.
const COLUMNS: [(&str, f64); 9] = [
    ("Request", 8.5),
    ("What is asked for", 24.0),
    ("What answers it", 28.0),
    ("Where it is", 36.0),
    ("As at", 11.5),
    ("Owner", 33.0),
    ("State", 12.0),
    ("Personal data", 12.0),
    ("Gaps and reasons", 30.0),
];

/// Which of them holds a date.
const DATE: u16 = 4;

/// One line of the sheet.
#[derive(Default)]
pub(super) struct Line<'l> {
    pub(super) id: &'l str,
    pub(super) asked: &'l str,
    /// Whether it is the first line of its request.
    pub(super) first: bool,
    pub(super) answer: &'l str,
    pub(super) place: String,
    pub(super) as_at: Option<NaiveDate>,
    pub(super) owner: String,
    pub(super) state: &'l str,
    pub(super) personal: &'l str,
    pub(super) lacking: &'l str,
}

impl Line<'_> {
    pub(super) const SENT: &'static str = "Sent";
    pub(super) const ELSEWHERE: &'static str = "Sent once, elsewhere";
    pub(super) const BEFORE: &'static str = "Sent before";
    pub(super) const REPLACES: &'static str = "Sent, replaces earlier";
    pub(super) const WEB: &'static str = "On the web";
    pub(super) const LATER: &'static str = "Later";
    pub(super) const NOT_ASKED: &'static str = "Not asked";

    /// Whether nothing is amiss where the line sends nothing.
    fn is_quiet(&self) -> bool {
        [Self::LATER, Self::NOT_ASKED].contains(&self.state)
    }
}

/// The sheet while it is written.
pub(super) struct Sheet<'s> {
    sheet: &'s mut Worksheet,
    section: Format,
    plain: Format,
    bold: Format,
    quiet: Format,
    alert: Format,
    date: Format,
    row: u32,
}

impl<'s> Sheet<'s> {
    /// Adds the sheet and its headings.
    pub(super) fn begin(book: &'s mut Workbook, style: &Style, title: &str) -> Result<Self, XlsxError> {
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name("Index")?.set_freeze_panes(1, 2)?.set_screen_gridlines(false);
        for_paper(sheet, title, Some(0))?;
        style.headings(sheet, &COLUMNS)?;
        let ruled = |format: &Format| {
            format.clone().set_border_bottom(FormatBorder::Hair).set_border_bottom_color("b8c4ce")
        };
        let plain = ruled(&style.wrapped);
        Ok(Self {
            sheet,
            section: style.section.clone(),
            bold: plain.clone().set_bold(),
            quiet: ruled(&style.quiet),
            alert: ruled(&style.alert),
            date: plain.clone().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            plain,
            row: 1,
        })
    }

    /// A heading over the requests of a section.
    pub(super) fn section(&mut self, title: &str) -> Result<(), XlsxError> {
        for (col, _) in (0..).zip(COLUMNS) {
            self.sheet.write_blank(self.row, col, &self.section)?;
        }
        self.sheet.write_string_with_format(self.row, 0, title, &self.section)?;
        self.row += 1;
        Ok(())
    }

    /// A line of a request. The number and title stand on every line, so that sorting and filtering work.
    pub(super) fn line(&mut self, line: &Line<'_>) -> Result<(), XlsxError> {
        let head = if line.first { &self.bold } else { &self.quiet };
        let asked = if line.first { &self.plain } else { &self.quiet };
        let state = if line.state.starts_with("Sent") || line.state == Line::WEB || line.is_quiet() {
            &self.plain
        } else {
            &self.alert
        };
        let texts = [
            (0, line.id, head),
            (1, line.asked, asked),
            (2, line.answer, &self.plain),
            (3, line.place.as_str(), &self.plain),
            (DATE, "", &self.plain),
            (5, line.owner.as_str(), &self.plain),
            (6, line.state, state),
            (7, line.personal, &self.plain),
            (8, line.lacking, if line.is_quiet() { &self.quiet } else { &self.alert }),
        ];
        let dated = line.as_at.is_some();
        for (col, text, format) in texts.into_iter().filter(|(col, ..)| !(dated && *col == DATE)) {
            self.sheet.write_string_with_format(self.row, col, text, format)?;
        }
        let fitted: Vec<(&str, f64)> =
            texts.iter().zip(COLUMNS).map(|((_, text, _), (_, width))| (*text, width)).collect();
        self.sheet.set_row_height(self.row, height(&fitted))?;
        if let Some(date) = line.as_at {
            self.sheet.write_datetime_with_format(self.row, DATE, date, &self.date)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Ends the sheet with its filter.
    pub(super) fn end(self) -> Result<(), XlsxError> {
        let last = u16::try_from(COLUMNS.len() - 1).unwrap_or(0);
        self.sheet.autofilter(0, 0, self.row.saturating_sub(1).max(1), last)?;
        Ok(())
    }
}
