//! Tables as WordprocessingML.

use super::content::{paragraph, run, wrapped};
use super::links::Links;
use super::table::{Cell, Control, Fill, Table};
use super::xml::escaped;

/// The height of a line of room, in twentieths of a point.
const LINE: u32 = 300;

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
    for row in &table.rows {
        out.push_str(&self::row(table, row, &widths, links));
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
fn widths(table: &Table, width: u32) -> Vec<u32> {
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

fn row(table: &Table, row: &[Cell], widths: &[u32], links: &mut Links) -> String {
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
    for (column, (cell, width)) in row.iter().zip(widths).enumerate() {
        out.push_str(&self::cell(cell, *width, table.labelled && column == 0, links));
    }
    out + "</w:tr>"
}

fn cell(cell: &Cell, width: u32, label: bool, links: &mut Links) -> String {
    let style = match cell {
        _ if label => "TableLabel",
        Cell { fill: Some(fill), .. } => fill.style(),
        Cell { number: true, .. } => "TableNumber",
        _ => "TableText",
    };
    let inner = match &cell.control {
        Some((asks, control)) => wrapped(style, "", &self::control(asks, control)),
        None if cell.paragraphs.is_empty() => wrapped(style, "", ""),
        None => cell.paragraphs.iter().map(|text| paragraph(style, "", text, links)).collect(),
    };
    let shade = cell.fill.map(Fill::colour).map_or_else(String::new, |colour| {
        format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{colour}\"/>")
    });
    cell_of(width, &shade, &inner)
}

fn cell_of(width: u32, shade: &str, inner: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>{inner}</w:tc>")
}

/// A control of a form, with a hint in it until it is filled in.
fn control(asks: &str, control: &Control) -> String {
    let asks = escaped(asks);
    let (kind, hint) = match control {
        Control::Choice(options) => {
            let items: String = options
                .iter()
                .map(|o| escaped(o))
                .map(|o| format!("<w:listItem w:displayText=\"{o}\" w:value=\"{o}\"/>"))
                .collect();
            (format!("<w:dropDownList>{items}</w:dropDownList>"), "Choose")
        }
        Control::Date => (
            "<w:date><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"en-GB\"/>\
             <w:storeMappedDataAs w:val=\"date\"/><w:calendar w:val=\"gregorian\"/></w:date>"
                .to_owned(),
            "Enter a date",
        ),
    };
    format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"{asks}\"/><w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        run("PlaceholderText", hint)
    )
}

impl Fill {
    const fn colour(self) -> &'static str {
        match self {
            Self::Red => "C9302C",
            Self::Amber => "FFBF47",
            Self::Green => "00703C",
            Self::Blue => "1D70B8",
            Self::Grey => "E6EDF3",
        }
    }

    /// Text that can be read on it: a contrast of at least 4.5.
    const fn style(self) -> &'static str {
        match self {
            Self::Red | Self::Green | Self::Blue => "TableOnDark",
            Self::Amber | Self::Grey => "TableOnPale",
        }
    }
}
