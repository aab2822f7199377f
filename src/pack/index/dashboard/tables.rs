//! The tables that the charts are drawn from.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::counts::{Counts, Files, Standing};
use crate::workbook::Style;

/// Columns of the tables.
pub(super) const FILES: u16 = 6;
pub(super) const BYTES: u16 = 7;
pub(super) const BAND: u16 = 9;

/// Bytes as people say them.
pub(super) const SIZES: &str = "[<1000000]#,##0.0,\" KB\";[<1000000000]#,##0.0,,\" MB\";#,##0.0,,,\" GB\"";

/// How a line looks.
struct Look {
    label: Format,
    count: Format,
    size: Format,
}

/// The tables while they are written; their headings stand in one row.
pub(super) struct Tables<'t> {
    sheet: &'t mut Worksheet,
    headings: u32,
    /// Over words, and over numbers.
    header: [Format; 2],
    note: Format,
    plain: Look,
    bold: Look,
}

impl<'t> Tables<'t> {
    pub(super) fn begin(sheet: &'t mut Worksheet, style: &Style, headings: u32) -> Result<Self, XlsxError> {
        let label = Format::new().set_border_bottom(FormatBorder::Hair).set_border_bottom_color("b8c4ce");
        let right = |format: Format| format.set_align(FormatAlign::Right).set_indent(1);
        let count = right(label.clone()).set_num_format("#,##0");
        let plain = Look { size: count.clone().set_num_format(SIZES), count, label };
        let bold = Look {
            label: plain.label.clone().set_bold(),
            count: plain.count.clone().set_bold(),
            size: plain.size.clone().set_bold(),
        };
        // Headings of two lines.
        sheet.set_row_height(headings, 32)?;
        let header = [style.header.clone(), right(style.header.clone())];
        let note = style.quiet.clone().unset_text_wrap();
        Ok(Self { sheet, headings, header, note, plain, bold })
    }

    /// The table of sections; the row of the last of them, if there is one.
    pub(super) fn sections(&mut self, counts: &Counts<'_>) -> Result<Option<u32>, XlsxError> {
        let standings = Standing::ALL.map(|(_, heading)| heading);
        self.header(0, ["Section"].into_iter().chain(standings).chain(["Files", "Size"]))?;
        let mut row = self.headings;
        for section in &counts.sections {
            row += 1;
            write(self.sheet, row, &self.plain, (section.title, Some(section.requests), section.files))?;
        }
        let last = (row > self.headings).then_some(row);
        if counts.apart.count > 0 {
            row += 1;
            write(self.sheet, row, &self.plain, ("Covering note", None, counts.apart))?;
        }
        write(self.sheet, row + 1, &self.bold, ("Total", Some(counts.requests()), counts.files()))?;
        self.notes(row + 2, counts.not_asked)?;
        Ok(last)
    }

    /// The table of ages; the row of the last band.
    pub(super) fn ages(&mut self, ages: &[(&str, usize)]) -> Result<u32, XlsxError> {
        self.header(BAND, ["Age of the evidence", "Documents and lists"].into_iter())?;
        let mut row = self.headings;
        for (band, count) in ages {
            row += 1;
            self.sheet.write_string_with_format(row, BAND, *band, &self.plain.label)?;
            number(self.sheet, (row, BAND + 1), *count as u64, &self.plain.count)?;
        }
        Ok(row)
    }

    fn header<'h>(&mut self, from: u16, headings: impl Iterator<Item = &'h str>) -> Result<(), XlsxError> {
        let [words, numbers] = &self.header;
        for (col, heading) in (from..).zip(headings) {
            let format = if col == from { words } else { numbers };
            self.sheet.write_string_with_format(self.headings, col, heading, format)?;
        }
        Ok(())
    }

    fn notes(&mut self, row: u32, not_asked: usize) -> Result<(), XlsxError> {
        let meaning = "Sent before or elsewhere: in an earlier pack, with another request, or on the web. Files: all of the \
                       pack but this index.";
        self.sheet.write_string_with_format(row, 0, meaning, &self.note)?;
        if not_asked > 0 {
            let text = format!("Not counted, since no tracked child is asked about: {not_asked} requests.");
            self.sheet.write_string_with_format(row + 1, 0, text, &self.note)?;
        }
        Ok(())
    }
}

/// Writes a line of the table of sections: its title, its requests where it has any, its files.
fn write(
    sheet: &mut Worksheet,
    row: u32,
    look: &Look,
    (title, requests, files): (&str, Option<[usize; 5]>, Files),
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, 0, title, &look.label)?;
    for col in 1..FILES {
        sheet.write_blank(row, col, &look.count)?;
    }
    for (col, count) in (1..).zip(requests.into_iter().flatten()) {
        number(sheet, (row, col), count as u64, &look.count)?;
    }
    number(sheet, (row, FILES), files.count as u64, &look.count)?;
    number(sheet, (row, BYTES), files.bytes, &look.size)
}

fn number(
    sheet: &mut Worksheet,
    (row, col): (u32, u16),
    number: u64,
    format: &Format,
) -> Result<(), XlsxError> {
    #[allow(clippy::cast_precision_loss, reason = "exact up to nine petabytes")]
    sheet.write_number_with_format(row, col, number as f64, format)?;
    Ok(())
}
