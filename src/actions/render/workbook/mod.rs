//! The plan as a workbook that can be edited and put back as `actions/plan.xlsx`: its columns are those that are read.

mod columns;
mod guide;
mod look;
mod sheet;

use std::io;

use chrono::NaiveDate;
use rust_xlsxwriter::{Workbook, XlsxError};

use super::super::Plan;
use crate::workbook::{Style, bytes};
use columns::Columns;

/// The workbook of a plan, and how many texts were cut because a cell of Excel cannot hold them.
///
/// # Errors
/// Those of the workbook.
pub fn workbook(plan: &Plan<'_>) -> io::Result<(Vec<u8>, usize)> {
    let columns = Columns::of_plan(plan);
    let mut cut = 0;
    let title = format!("{}: action plan", plan.area());
    let made = bytes(&title, plan.now, None, |book| {
        cut = sheet::add(book, &columns, plan)?;
        guide::add(book, &Style::new(), &columns, Some(plan))
    })?;
    Ok((made, cut))
}

/// Fills a workbook with a plan that holds nothing yet, for this month and those that follow.
///
/// # Errors
/// Those of the workbook.
pub fn blank(book: &mut Workbook, today: NaiveDate) -> Result<(), XlsxError> {
    let columns = Columns::blank(today);
    sheet::add_blank(book, &columns)?;
    guide::add(book, &Style::new(), &columns, None)
}
