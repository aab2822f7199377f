//! L1-P20 and L2-P20.

use crate::findings::Severity;
use crate::lists::{Bad, DateForm, Row, Shape, Typed};
use crate::rules::{Check, Life, RowCheck, RowOut, Rule};

/// Dates that cannot be read, or can be read in two ways.
pub static RULE: Rule = Rule {
    codes: &["L1-P20", "L2-P20"],
    name: "date-doubtful",
    severity: Severity::Error,
    summary: "Not a date that can be read",
    help: "Enter a real date, DD/MM/YYYY",
    page: include_str!("date_doubtful.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Rows(&[], |shape: &Shape<'_>| Box::new(orders(shape))),
};

/// How many dates of each column could be read in two orders, and whether one only makes sense month first.
struct Orders {
    either: Vec<u32>,
    month_first: Vec<bool>,
}

impl RowCheck for Orders {
    fn row(&mut self, row: &Row<'_>, out: &mut RowOut<'_>) {
        for (index, cell) in row.cells.iter().enumerate() {
            match cell.typed {
                Typed::Bad(Bad::NotADate) => {
                    out.flag_index(index);
                }
                Typed::Bad(Bad::TwoDigitYear) => {
                    out.flag_index(index)
                        .severity(Severity::Query)
                        .saying("The year has two digits, so the century is a guess");
                }
                Typed::Date(_, DateForm::MonthFirst) => {
                    self.month_first[index] = true;
                    out.flag_index(index)
                        .severity(Severity::Query)
                        .saying("This date only makes sense month first")
                        .help("Export dates as real dates, or day first as DD/MM/YYYY");
                }
                Typed::Date(_, DateForm::Either) => self.either[index] += 1,
                _ => {}
            }
        }
    }

    fn end(&mut self, out: &mut RowOut<'_>) {
        for (index, (either, month_first)) in self.either.iter().zip(&self.month_first).enumerate() {
            if *either > 0 && *month_first {
                out.flag_whole_column(index)
                    .severity(Severity::Query)
                    .saying(format!(
                        "Some dates in this column are written month first: {either} others were read day first and may be wrong"
                    ))
                    .help("Export the column again as real dates");
            }
        }
    }
}

fn orders(shape: &Shape<'_>) -> Orders {
    let columns = shape.spec.columns.len();
    Orders { either: vec![0; columns], month_first: vec![false; columns] }
}
