//! How many pages a document likely fills. Lines are filled with words as wide as their letters, and pages with lines, as a
//! program that lays pages out does; tests hold it against one.

use super::block::{Block, Way};
use super::contents;
use super::page::{LONG, MARGIN, SHORT};
use super::table::{Cell, Table};
use super::tables::{LINE, SMALL, widths};
use super::text::{Look, Text};
use super::widths::{Face, wrapped};

/// Twentieths of a point.
const POINT: f64 = 20.0;

/// The height of a line, as a share of the size of its letters.
const HEIGHT: f64 = 1.15;

/// What stands between the lines of a paragraph and around it, in points; as `parts/styles.xml` has it.
#[derive(Clone, Copy)]
struct Style {
    size: f64,
    bold: bool,
    before: f64,
    after: f64,
    /// The distance of lines, as a share of their height.
    line: f64,
    indent: f64,
    /// Whether it stays on the page of what follows.
    leads: bool,
}

const NORMAL: Style = Style {
    size: 11.0,
    bold: false,
    before: 0.0,
    after: 6.0,
    line: 271.0 / 240.0,
    indent: 0.0,
    leads: false,
};
const CELL: Style = Style { size: 10.0, before: 2.5, after: 2.5, line: 252.0 / 240.0, ..NORMAL };
const LIST: Style = Style { after: 3.0, indent: 19.85, ..NORMAL };
const CAPTION: Style = Style { bold: true, before: 8.0, after: 4.0, leads: true, ..NORMAL };
const CONTENTS: Style = Style { size: 15.0, bold: true, before: 12.0, after: 5.0, leads: true, ..NORMAL };

/// The space within a cell: at its sides together, and above and below it together.
const CELL_SIDES: f64 = 8.5;
const CELL_ENDS: f64 = 2.0;

/// The space after a table.
const AFTER_TABLE: f64 = 8.0;

fn style(name: &str) -> Style {
    match name {
        "Title" => Style { size: 22.0, bold: true, after: 3.0, line: 1.0, leads: true, ..NORMAL },
        // The line below it stands in its space.
        "Subtitle" => Style { size: 12.0, after: 21.0, ..NORMAL },
        "Leading" => Style { leads: true, ..NORMAL },
        "Inset" => Style { before: 8.0, after: 10.0, indent: 14.2, ..NORMAL },
        _ => NORMAL,
    }
}

fn heading(level: u8) -> Style {
    let base = Style { bold: true, line: 1.0, leads: true, ..NORMAL };
    match level {
        1 => Style { size: 15.0, before: 16.0, after: 5.0, ..base },
        2 => Style { size: 12.5, before: 12.0, after: 4.0, ..base },
        _ => Style { before: 9.0, after: 3.0, ..base },
    }
}

/// The pages of these blocks, at least one.
pub(super) fn pages(blocks: &[Block]) -> u32 {
    let mut pages = Pages { way: Way::Portrait, full: 0, used: 0.0, gap: 0.0, kept: 0.0 };
    for block in blocks {
        pages.block(block, blocks);
    }
    pages.settle();
    pages.full + 1
}

/// Pages that are being filled.
struct Pages {
    way: Way,
    /// Pages before this one.
    full: u32,
    /// What is used of this one.
    used: f64,
    /// The space that the last paragraph wants after it; the next takes the greater of both.
    gap: f64,
    /// What waits to stand on the page of what follows it.
    kept: f64,
}

impl Pages {
    fn block(&mut self, block: &Block, all: &[Block]) {
        let width = self.width();
        match block {
            Block::Heading(level, text) => self.paragraph(heading(*level), &text.into(), width),
            Block::Paragraph(name, text) => self.paragraph(style(name), text, width),
            Block::List { items, .. } => items.iter().for_each(|item| self.paragraph(LIST, item, width)),
            Block::Table(table) => self.table(table),
            Block::Contents => {
                self.paragraph(CONTENTS, &"Contents".into(), width);
                for (_, level, text) in contents::shown(all) {
                    let (before, indent) = if level == 1 { (3.0, 0.0) } else { (0.0, 17.0) };
                    self.paragraph(Style { before, after: 2.0, indent, ..NORMAL }, &text.into(), width);
                }
            }
            Block::PageBreak => self.next_page(),
            Block::Turn(way) if *way != self.way => {
                self.next_page();
                self.way = *way;
            }
            Block::Turn(_) => {}
        }
    }

    fn width(&self) -> f64 {
        f64::from(self.way.width()) / POINT
    }

    fn height(&self) -> f64 {
        let side = if matches!(self.way, Way::Portrait) { LONG } else { SHORT };
        f64::from(side - 2 * MARGIN) / POINT
    }

    fn paragraph(&mut self, style: Style, text: &Text, width: f64) {
        let before = style.before.max(self.gap);
        let (lines, height) = lines(style, text, width);
        self.gap = 0.0;
        if style.leads {
            self.kept += before + height * f64::from(lines);
        } else {
            self.add(before + height);
            for _ in 1..lines {
                self.add(height);
            }
        }
        self.gap = style.after;
    }

    fn table(&mut self, table: &Table) {
        if !table.unseen && !table.caption.is_empty() {
            self.paragraph(CAPTION, &table.caption.as_str().into(), self.width());
        }
        let columns: Vec<f64> =
            widths(table, self.way.width()).into_iter().map(|width| f64::from(width) / POINT).collect();
        self.kept += std::mem::take(&mut self.gap);
        if table.headed {
            let bold = Style { bold: true, ..CELL };
            let of = |((text, _), width): (&(String, u32), &f64)| cell_height(bold, &[text.into()], *width);
            self.kept += table.columns.iter().zip(&columns).map(of).fold(0.0, f64::max);
        }
        let small = table.rows.len() <= SMALL;
        for (index, row) in table.rows.iter().enumerate() {
            let height = row_height(table, row, &columns);
            if small && index + 1 < table.rows.len() {
                self.kept += height;
            } else {
                self.add(height);
            }
        }
        self.settle();
        self.add(AFTER_TABLE);
    }

    /// Adds what cannot be parted, with what was kept for it.
    fn add(&mut self, height: f64) {
        let height = height + std::mem::take(&mut self.kept);
        if self.used > 0.0 && self.used + height > self.height() {
            self.full += 1;
            self.used = 0.0;
        }
        self.used += height;
        // What is higher than a page runs over.
        while self.used > self.height() {
            self.full += 1;
            self.used -= self.height();
        }
    }

    fn settle(&mut self) {
        if self.kept > 0.0 {
            self.add(0.0);
        }
    }

    fn next_page(&mut self) {
        self.settle();
        self.full += 1;
        (self.used, self.gap) = (0.0, 0.0);
    }
}

fn row_height(table: &Table, row: &[Cell], columns: &[f64]) -> f64 {
    let heights = row.iter().zip(columns).enumerate().map(|(column, (cell, width))| {
        let bold = cell.fill.is_some() || table.labelled && column == 0;
        let room = f64::from(cell.lines.min(60) * LINE) / POINT;
        cell_height(Style { bold, ..CELL }, &cell.paragraphs, *width).max(room)
    });
    heights.fold(0.0, f64::max)
}

fn cell_height(style: Style, paragraphs: &[Text], width: f64) -> f64 {
    let one = |text: &Text| {
        let (lines, height) = lines(style, text, width - CELL_SIDES);
        height * f64::from(lines)
    };
    let (mut height, mut gap) = (0.0, 0.0_f64);
    for text in paragraphs {
        height += gap.max(style.before) + one(text);
        gap = style.after;
    }
    if paragraphs.is_empty() {
        height = style.before + one(&Text::new());
    }
    height + style.after + CELL_ENDS
}

/// How many lines a text fills, and the height of one.
fn lines(style: Style, text: &Text, width: f64) -> (u32, f64) {
    let pieces = text.spans.iter().map(|span| {
        let bold = style.bold || span.look == Look::Bold && span.link.is_none();
        (span.text.as_str(), if bold { Face::Bold } else { Face::Plain })
    });
    // Widths are in thousandths of the size.
    let width = (width - style.indent).max(style.size) * 1000.0 / style.size;
    (wrapped(pieces, width), style.size * HEIGHT * style.line)
}
