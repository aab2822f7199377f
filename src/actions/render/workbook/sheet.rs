//! The sheet of actions: a row an action.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, Workbook, Worksheet,
    XlsxError,
};

use super::columns::{Column, Columns, Holds, Work};
use super::look::Look;
use crate::actions::{Line, Plan, words};
use crate::evidence::{Action, Partner, RatingColumns, Source, rating_columns};
use crate::workbook::{Style, fit_height, for_paper};

/// Rows below the last that are ready for more actions.
const SPARE: u32 = 200;

/// What a cell of Excel holds at most, in UTF-16 units.
const MOST: usize = 32_767;

/// The name of the sheet.
const NAME: &str = "Action plan";

/// Adds the sheet of a plan; gives back how many texts were cut.
pub(super) fn add(book: &mut Workbook, columns: &Columns, plan: &Plan<'_>) -> Result<usize, XlsxError> {
    let title = format!("{}: action plan, {}", plan.area(), words::day(plan.today()));
    let rows = u32::try_from(plan.lines.len()).unwrap_or(u32::MAX);
    let look = Look::new();
    let sheet = book.add_worksheet();
    prepare(sheet, columns, &look, &title, rows)?;
    let mut cut = 0;
    for (row, line) in (1..).zip(&plan.lines) {
        cut += Row { sheet, columns, look: &look, row }.write(line)?;
    }
    Ok(cut)
}

/// Adds a sheet without actions.
pub(super) fn add_blank(book: &mut Workbook, columns: &Columns) -> Result<(), XlsxError> {
    prepare(book.add_worksheet(), columns, &Look::new(), NAME, 0)
}

/// Headings, drop-downs, colours, filter and paper of a sheet with so many rows.
fn prepare(
    sheet: &mut Worksheet,
    columns: &Columns,
    look: &Look,
    title: &str,
    rows: u32,
) -> Result<(), XlsxError> {
    let last = rows + SPARE;
    sheet.set_name(NAME)?.set_freeze_panes(1, 2)?;
    let headings: Vec<(&str, f64)> =
        columns.0.iter().map(|column| (column.heading.as_str(), column.width)).collect();
    Style::new().headings(sheet, &headings)?;
    for (col, column) in columns.numbered() {
        sheet.set_column_format(col, look.of(column))?;
        if let Some(rule) = allowed(column)? {
            sheet.add_data_validation(1, col, last, col, &rule)?;
        }
        if is_rag(column) {
            Look::colour(sheet, col, last)?;
        }
    }
    fold(sheet, columns)?;
    let right = u16::try_from(columns.0.len()).unwrap_or(1).saturating_sub(1);
    sheet.autofilter(0, 0, rows.max(1), right)?;
    for_paper(sheet, title, Some(0))?;
    sheet.set_print_area(0, 0, rows.max(1), columns.last_printed())?;
    Ok(())
}

impl Look {
    fn of(&self, column: &Column) -> &Format {
        match column.holds {
            Holds::Field("start" | "due") => &self.date,
            Holds::Field(_) => &self.text,
            Holds::Rating(_) => &self.rating,
            Holds::WorkedOut(_) => &self.worked_out,
        }
    }
}

fn is_rag(column: &Column) -> bool {
    matches!(column.holds, Holds::Rating(_) | Holds::WorkedOut(Work::Now))
}

/// Folds the older months together.
fn fold(sheet: &mut Worksheet, columns: &Columns) -> Result<(), XlsxError> {
    let folded: Vec<u16> =
        columns.numbered().filter(|(_, column)| column.folded).map(|(col, _)| col).collect();
    if let (Some(first), Some(last)) = (folded.first(), folded.last()) {
        sheet.group_columns_collapsed(*first, *last)?;
    }
    Ok(())
}

/// What may be typed into a column.
fn allowed(column: &Column) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    Ok(Some(match column.holds {
        Holds::Rating(_) => rule
            .allow_list_strings(&["Red", "Amber", "Green"])?
            .set_error_message("Red, Amber or Green. What there is to say of it goes into Rating notes.")?,
        Holds::Field("owner.partner") => {
            rule.allow_list_strings(Partner::WORDS)?.set_error_message("Choose one from the drop-down.")?
        }
        Holds::Field("source.kind") => rule
            .allow_list_strings(Source::WORDS)?
            .set_error_style(DataValidationErrorStyle::Information)
            .set_error_message("An inspection may have its year after it: inspection-2022.")?,
        Holds::Field("start" | "due") => {
            let between = DataValidationRule::Between(
                ExcelDateTime::from_ymd(1900, 1, 1)?,
                ExcelDateTime::from_ymd(2199, 12, 31)?,
            );
            rule.allow_date(between).set_error_message("This column holds a date, DD/MM/YYYY.")?
        }
        _ => return Ok(None),
    }))
}

/// The row of an action.
struct Row<'s> {
    sheet: &'s mut Worksheet,
    columns: &'s Columns,
    look: &'s Look,
    row: u32,
}

impl Row<'_> {
    /// Writes it; gives back how many texts were cut.
    fn write(mut self, line: &Line<'_>) -> Result<usize, XlsxError> {
        let ratings = rating_columns(&line.action.ratings);
        let columns = self.columns;
        let (mut cut, mut texts) = (0, Vec::new());
        for (col, column) in columns.numbered() {
            let text = match column.holds {
                Holds::Field("start") if self.date(col, line.action.start.as_ref().map(|d| d.value))? => {
                    continue;
                }
                Holds::Field("due") if self.date(col, line.action.due.as_ref().map(|d| d.value))? => continue,
                Holds::Field(path) => field(path, line.action, &ratings),
                Holds::WorkedOut(Work::Overdue) => {
                    line.overdue.map(|days| self.overdue(col, days)).transpose()?;
                    continue;
                }
                Holds::WorkedOut(Work::Now) => words::title(line.rag()).to_owned(),
                Holds::WorkedOut(Work::Movement) => line.movement.sign().to_owned(),
                Holds::Rating(day) => ratings.cells.get(&day).cloned().unwrap_or_default(),
            };
            if text.is_empty() {
                // The column's own format shows.
                continue;
            }
            let (text, was_cut) = fitted(text);
            cut += usize::from(was_cut);
            self.sheet.write_string_with_format(self.row, col, &text, self.look.of(column))?;
            // What is not printed makes no row higher.
            if col <= columns.last_printed() {
                texts.push((text, column.width));
            }
        }
        let texts: Vec<(&str, f64)> = texts.iter().map(|(text, width)| (text.as_str(), *width)).collect();
        fit_height(self.sheet, self.row, &texts)?;
        Ok(cut)
    }

    /// Writes a day, if Excel has it; days before 1900 it has not.
    fn date(&mut self, col: u16, day: Option<NaiveDate>) -> Result<bool, XlsxError> {
        let Some(day) = day.filter(|day| (1901..=9999).contains(&day.year())) else { return Ok(false) };
        self.sheet.write_date_with_format(self.row, col, day, &self.look.date)?;
        Ok(true)
    }

    fn overdue(&mut self, col: u16, days: i64) -> Result<(), XlsxError> {
        let days = i32::try_from(days).unwrap_or(i32::MAX);
        self.sheet.write_number_with_format(self.row, col, days, &self.look.worked_out)?;
        Ok(())
    }
}

/// What an action says in a field.
fn field(path: &str, action: &Action, ratings: &RatingColumns) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    match path {
        "id" => action.id.as_ref().map(|id| id.value.clone()).unwrap_or_default(),
        "what" => text(&action.what),
        "source.kind" => text(&action.source),
        "source.ref" => text(&action.source_ref),
        "owner.role" => text(&action.role),
        "owner.partner" => action.partner.map(|partner| partner.word().to_owned()).unwrap_or_default(),
        "start" => day(action.start.as_ref().map(|told| told.value)),
        "due" => day(action.due.as_ref().map(|told| told.value)),
        "next_steps" => text(&action.next_steps),
        "measure" => text(&action.measure),
        "decision" => text(&action.decision),
        _ => ratings.notes.clone(),
    }
}

/// A text that a cell holds, and whether it had to be cut for that.
fn fitted(text: String) -> (String, bool) {
    if text.len() <= MOST || text.encode_utf16().count() <= MOST {
        return (text, false);
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < MOST
    });
    (kept.chain(std::iter::once('…')).collect(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_a_cell_ends() {
        assert_eq!(fitted("é".repeat(MOST)), ("é".repeat(MOST), false));
        let (text, cut) = fitted("😀".repeat(MOST));
        assert!(cut && text.encode_utf16().count() <= MOST && text.ends_with("😀…"));
    }
}
