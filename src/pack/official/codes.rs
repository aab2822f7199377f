//! Drop-downs: the official forms of each code set, in a hidden sheet, since a drop-down's own text holds only 255
//! characters.

use rust_xlsxwriter::{
    DataValidation, DataValidationRule, ExcelDateTime, Formula, Workbook, Worksheet, XlsxError,
    utility::column_number_to_name,
};

use crate::framework::{Code, CodeSet, Column, ColumnType, Framework, ListSpec};
use crate::lists::Key;
use crate::workbook::Style;

/// The name of the sheet.
const SHEET: &str = "Codes";

/// The code sets of a list's columns, each once, in the order of its columns.
pub(super) struct Codes<'a> {
    sets: Vec<(usize, &'a CodeSet)>,
    pub(super) spec: &'a ListSpec,
}

impl<'a> Codes<'a> {
    pub(super) fn of(spec: &'a ListSpec, framework: &'a Framework) -> Self {
        let mut sets: Vec<(usize, &CodeSet)> = Vec::new();
        for column in &spec.columns {
            if let ColumnType::Code(index) = column.kind
                && let Some(set) = framework.code_sets.get(index)
                && sets.iter().all(|(i, _)| *i != index)
            {
                sets.push((index, set));
            }
        }
        Self { sets, spec }
    }

    /// The sets, each with a title that says which columns hold it.
    pub(super) fn sets(&self) -> impl Iterator<Item = (&'a CodeSet, String)> + use<'_, 'a> {
        self.sets.iter().map(|(index, set)| {
            let of_this = self.spec.columns.iter().filter(|c| c.kind == ColumnType::Code(*index));
            let headers: Vec<&str> = of_this.map(|c| c.header.as_str()).collect();
            let more = headers.len().saturating_sub(1);
            let first = headers.first().copied().unwrap_or(&set.id);
            (*set, if more == 0 { first.to_owned() } else { format!("{first} (and {more} more)") })
        })
    }

    /// The codes of a set that this list may hold.
    pub(super) fn valid<'s>(&'s self, set: &'s CodeSet) -> impl Iterator<Item = &'s Code> {
        set.codes.iter().filter(|c| c.lists.is_empty() || c.lists.contains(&self.spec.id))
    }

    /// How a code of a set is written, in words.
    pub(super) fn example(&self, index: usize) -> String {
        let set = self.sets.iter().find(|(i, _)| *i == index).map(|(_, set)| *set);
        let first = set.and_then(|set| self.valid(set).next()).map(Code::official).unwrap_or_default();
        format!("one of the codes in the drop-down, such as {first}")
    }

    /// The letters of the longest code of a set, as it is written.
    pub(super) fn longest(&self, index: usize) -> f64 {
        let set = self.sets.iter().find(|(i, _)| *i == index).map(|(_, set)| *set);
        let longest = set.and_then(|set| self.valid(set).map(|c| c.official().chars().count()).max());
        f64::from(u32::try_from(longest.unwrap_or(0)).unwrap_or(0))
    }

    /// Adds the hidden sheet: one column a set, its name on top.
    pub(super) fn add_sheet(&self, book: &mut Workbook, style: &Style) -> Result<(), XlsxError> {
        if self.sets.is_empty() {
            return Ok(());
        }
        let sheet = book.add_worksheet();
        sheet.set_name(SHEET)?.set_hidden(true);
        for (col, (_, set)) in (0..).zip(&self.sets) {
            sheet.set_column_width(col, 24)?;
            sheet.write_string_with_format(0, col, &set.id, &style.section)?;
            for (row, code) in (1..).zip(self.valid(set)) {
                sheet.write_string(row, col, code.official())?;
            }
        }
        Ok(())
    }

    /// Where the hidden sheet holds a set, as a formula.
    fn range(&self, index: usize) -> Option<Formula> {
        let col = self.sets.iter().position(|(i, _)| *i == index)?;
        let count = self.valid(self.sets.get(col)?.1).count();
        let letter = column_number_to_name(u16::try_from(col).ok()?);
        Some(Formula::new(format!("={SHEET}!${letter}$2:${letter}${}", count + 1)))
    }

    /// Adds to a sheet what each column may hold, for `rows` rows under the header.
    pub(super) fn validate(&self, sheet: &mut Worksheet, rows: u32) -> Result<(), XlsxError> {
        for (col, column) in (0..).zip(&self.spec.columns) {
            if let Some(rule) = self.rule(column)? {
                sheet.add_data_validation(1, col, rows.max(1), col, &rule)?;
            }
        }
        Ok(())
    }

    fn rule(&self, column: &Column) -> Result<Option<DataValidation>, XlsxError> {
        let rule = DataValidation::new();
        let (rule, wanted) = match column.kind {
            ColumnType::Code(index) => match self.range(index) {
                Some(range) => (rule.allow_list_formula(range), "one of the codes in the drop-down"),
                None => return Ok(None),
            },
            ColumnType::Date => (any_date(rule)?, "a date, DD/MM/YYYY"),
            ColumnType::Upn => (length(rule, 13), "13 characters"),
            ColumnType::Uln => (length(rule, 10), "10 digits"),
            ColumnType::Urn => (length(rule, 6), "6 digits"),
            // The template's way to say that a child is unborn.
            ColumnType::Whole if column.key == Key::Age.name() => (
                rule.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(-1)),
                "an age in whole years, or -1 for an unborn child",
            ),
            ColumnType::Whole => (
                rule.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
                "a whole number, zero or more",
            ),
            ColumnType::Percent => {
                (rule.allow_decimal_number(DataValidationRule::Between(0.0, 100.0)), "a number from 0 to 100")
            }
            ColumnType::Id | ColumnType::Text => return Ok(None),
        };
        rule.set_error_title("Not what this column holds")?
            .set_error_message(format!("This column holds {wanted}."))
            .map(Some)
    }
}

fn length(rule: DataValidation, length: u32) -> DataValidation {
    rule.allow_text_length(DataValidationRule::EqualTo(length))
}

/// Any date that a list could hold.
pub fn any_date(rule: DataValidation) -> Result<DataValidation, XlsxError> {
    let between = DataValidationRule::Between(
        ExcelDateTime::from_ymd(1900, 1, 1)?,
        ExcelDateTime::from_ymd(2199, 12, 31)?,
    );
    Ok(rule.allow_date(between))
}
