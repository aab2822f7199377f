//! The sheet: a line that says it all, four charts, and the numbers that they are drawn from.

use rust_xlsxwriter::{Chart, ChartRange, Workbook, Worksheet, XlsxError};

use super::ages::ages;
use super::charts::{self, About, SIZE, STANDINGS, Series};
use super::counts::Counts;
use super::tables::{BAND, BYTES, FILES, SIZES, Tables};
use crate::pack::book::Making;
use crate::pack::dates::{day, moment};
use crate::pack::index::Index;
use crate::workbook::{Style, for_paper};

/// The name of the sheet.
const SHEET: &str = "Dashboard";

/// The first row of the charts; each of two rows of them takes [`TALL`] rows.
const CHARTS: u32 = 3;
const TALL: u32 = 16;

/// The row of the tables' headings.
const TABLES: u32 = CHARTS + 2 * TALL + 1;

/// Widths of the tables' columns in characters.
const WIDTHS: [f64; 11] = [34.0, 13.0, 15.0, 13.0, 13.0, 13.0, 10.0, 13.0, 3.0, 26.0, 14.0];

/// Adds the sheet.
pub(in crate::pack::index) fn add(
    book: &mut Workbook,
    style: &Style,
    index: &Index<'_>,
    making: &Making<'_>,
    title: &str,
) -> Result<(), XlsxError> {
    let (counts, today) = (Counts::of(index), making.as_of.date());
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?.set_screen_gridlines(false);
    for_paper(sheet, title, None)?;
    sheet.set_print_fit_to_pages(1, 1);
    for (col, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(col, width)?;
    }
    sheet.write_string_with_format(0, 0, title, &style.title)?;
    sheet.write_string(1, 0, summary(&counts, making))?;
    let mut tables = Tables::begin(sheet, style, TABLES)?;
    let sections = tables.sections(&counts)?;
    let bands = tables.ages(&ages(index, today))?;
    if let Some(last) = sections {
        of_sections(sheet, last)?;
        let about = About {
            name: "Age of the evidence",
            title: &format!("Age of the evidence on {}: documents and lists", day(today)),
            spoken: "Column chart: how many documents and lists there are in each band of age, from under 3 months to 2 \
                     years or more, and without a date. The table on the right below has the numbers.",
        };
        place(sheet, &charts::columns(&about, &range(BAND, bands), &series(BAND + 1, bands)), (0, 1))?;
    }
    Ok(())
}

/// All of it in a line; what there is none of is not said.
fn summary(counts: &Counts<'_>, making: &Making<'_>) -> String {
    let [sent, elsewhere, gaps, unavailable, missing] = counts.requests();
    let answered = sent + elsewhere + gaps;
    let mut text = format!("Requests answered: {answered} of {}", answered + unavailable + missing);
    for (count, what) in [(gaps, "with gaps"), (unavailable, "not available"), (missing, "missing")] {
        if count > 0 {
            text += &format!("; {what}: {count}");
        }
    }
    format!("{text}. Built on {}.", moment(making.as_of))
}

/// The charts of the sections, which stand in the rows from the headings down to `last`.
fn of_sections(sheet: &mut Worksheet, last: u32) -> Result<(), XlsxError> {
    let labels = range(0, last);
    let about = About {
        name: "Requests by section",
        title: "Requests by section",
        spoken: "Stacked bar chart: of each section, how many requests are sent, sent before or elsewhere, sent with gaps, not \
                 available and missing. The table on the left below has the numbers.",
    };
    let parts = (1..).zip(STANDINGS).map(|(col, paint)| (series(col, last), paint)).collect();
    place(sheet, &charts::stacked(&about, &labels, parts), (0, 0))?;
    let about = About {
        name: "Files by section",
        title: "Files by section",
        spoken: "Bar chart: how many files each section has in this pack. The table on the left below has the numbers.",
    };
    place(sheet, &charts::bars(&about, &labels, &series(FILES, last), "0"), (1, 0))?;
    let about = About {
        name: "Size by section",
        title: "Size of the files by section",
        spoken: "Bar chart: how large the files of each section are together. The table on the left below has the numbers.",
    };
    place(sheet, &charts::bars(&about, &labels, &series(BYTES, last), SIZES), (1, 1))
}

/// Puts a chart at its place of two by two.
fn place(sheet: &mut Worksheet, chart: &Chart, (down, across): (u32, u32)) -> Result<(), XlsxError> {
    sheet.insert_chart_with_offset(CHARTS + down * TALL, 0, chart, across * (SIZE.0 + 8), 0)?;
    Ok(())
}

/// The cells of a column of a table below its heading.
fn range(col: u16, last: u32) -> ChartRange {
    ChartRange::new_from_range(SHEET, TABLES + 1, col, last, col)
}

fn series(col: u16, last: u32) -> Series {
    Series { heading: ChartRange::new_from_range(SHEET, TABLES, col, TABLES, col), values: range(col, last) }
}
