//! Tables as WordprocessingML.

use super::cells::{cell, cell_of};
use super::content::{run, wrapped};
use super::links::Links;
use super::table::{Cell, Table};
use super::xml::escaped;

/// The height of a line of room, in twentieths of a point.
pub(super) const LINE: u32 = 300;

/// The most rows of a table that is kept on one page.
pub(super) const SMALL: usize = 8;

/// A table of this width, with its caption over it and a space after it.
pub(super) fn table(table: &Table, width: u32, links: &mut Links) -> String {
    let widths = widths(table, width);
    let mut out = String::new();
    if !table.unseen && !table.caption.is_empty() {
        out.push_str(&wrapped("Caption", "", &run("", &table.caption)));
    }
    out.push_str("<w:tbl>");
    out.push_str(&properties(table, width));
    out.push_str("<w:tblGrid>");
    for width in &widths {
        out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
    }
    out.push_str("</w:tblGrid>");
    if table.headed {
        let cells: String =
            (0..).zip(&widths).map(|(column, width)| heading_cell(table, column, *width)).collect();
        out.push_str(&format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"));
    }
    let small = table.rows.len() <= SMALL;
    for (index, row) in table.rows.iter().enumerate() {
        let keep = small && index + 1 < table.rows.len();
        out.push_str(&self::row(table, row, &widths, if keep { "<w:keepNext/>" } else { "" }, links));
    }
    out.push_str("</w:tbl>");
    // Two tables that touch become one.
    out.push_str(&wrapped("AfterTable", "", ""));
    out
}

fn properties(table: &Table, width: u32) -> String {
    let (row, column) = (u8::from(table.headed), u8::from(table.labelled));
    let borders = if is_form(table) { boxes() } else { String::new() };
    format!(
        "<w:tblPr><w:tblStyle w:val=\"House\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>{borders}<w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"{:04X}\" w:firstRow=\"{row}\" w:lastRow=\"0\" w:firstColumn=\"{column}\" w:lastColumn=\"0\" \
         w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{}\"/></w:tblPr>",
        0x0600 | u16::from(row) << 5 | u16::from(column) << 7,
        escaped(&table.caption)
    )
}

/// Whether there is something in it to fill in.
fn is_form(table: &Table) -> bool {
    table.rows.iter().flatten().any(|cell| cell.lines > 0 || cell.control.is_some())
}

/// Lines on every side, so that a box to write in is seen as one.
fn boxes() -> String {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let line =
        |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"505A5F\"/>");
    format!("<w:tblBorders>{}</w:tblBorders>", sides.map(line).concat())
}

/// The width divided by the shares of the columns; the last takes what rounding leaves.
pub(super) fn widths(table: &Table, width: u32) -> Vec<u32> {
    let shares: Vec<u64> = table.columns.iter().map(|(_, share)| u64::from((*share).max(1))).collect();
    let all: u64 = shares.iter().sum::<u64>().max(1);
    let mut widths: Vec<u32> =
        shares.iter().map(|share| u32::try_from(u64::from(width) * share / all).unwrap_or(width)).collect();
    let used: u32 = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += width.saturating_sub(used);
    }
    widths
}

fn heading_cell(table: &Table, column: usize, width: u32) -> String {
    let heading = table.columns.get(column).map_or("", |(heading, _)| heading);
    let numbers = table.rows.iter().any(|row| row.get(column).is_some_and(|cell| cell.number));
    let own = if numbers { "<w:jc w:val=\"right\"/>" } else { "" };
    cell_of(width, "", &wrapped("TableHeading", own, &run("", heading)))
}

/// A row; `own` are properties of its paragraphs.
fn row(table: &Table, row: &[Cell], widths: &[u32], own: &str, links: &mut Links) -> String {
    let lines = row.iter().map(|cell| cell.lines).max().unwrap_or(0).min(60);
    // A long row may run over to the next page; a short one looks better whole.
    let split = if lines > 4 { "" } else { "<w:cantSplit/>" };
    let room = if lines > 0 {
        format!("<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", lines * LINE)
    } else {
        String::new()
    };
    let mut out = String::from("<w:tr>");
    if !split.is_empty() || !room.is_empty() {
        out.push_str(&format!("<w:trPr>{split}{room}</w:trPr>"));
    }
    for (column, (it, width)) in row.iter().zip(widths).enumerate() {
        out.push_str(&cell(it, *width, table.labelled && column == 0, own, links));
    }
    out + "</w:tr>"
}
