//! How the error workbook looks beyond what our workbooks share.

use std::ops::Deref;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::findings::Severity;
use crate::workbook;

const DARK: Color = Color::RGB(0x17_3f5f);
const LINE: Color = Color::RGB(0xb8_c4ce);
const GREY: u32 = 0x5a_6570;

/// The formats of the workbook.
pub(super) struct Style {
    shared: workbook::Style,
    /// A heading over lines of its own.
    pub(super) heading: Format,
    /// Text that wraps, in a cell with borders.
    pub(super) boxed: Format,
    /// A number at the top of its cell.
    pub(super) number: Format,
    /// An identifier: text, whatever it looks like.
    pub(super) id: Format,
    /// A link to another sheet.
    pub(super) link: Format,
    error: Format,
    query: Format,
    note: Format,
    also: Format,
}

impl Deref for Style {
    type Target = workbook::Style;

    fn deref(&self) -> &workbook::Style {
        &self.shared
    }
}

impl Style {
    pub(super) fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top);
        let cell = cell.set_border(FormatBorder::Thin).set_border_color(LINE);
        let boxed = cell.clone().set_text_wrap();
        let mark = |fill: u32, ink: u32| {
            let format = boxed.clone().set_align(FormatAlign::Center).set_bold();
            format.set_background_color(Color::RGB(fill)).set_font_color(Color::RGB(ink))
        };
        Self {
            heading: Format::new().set_bold().set_font_size(12).set_font_color(DARK),
            shared: workbook::Style::new(),
            number: cell.clone().set_num_format("0").set_align(FormatAlign::Center),
            id: cell.clone().set_num_format("@"),
            link: cell.set_font_color(Color::RGB(0x05_63c1)).set_underline(FormatUnderline::Single),
            error: mark(0xff_c7ce, 0x9c_0006),
            query: mark(0xff_eb9c, 0x7f_4f00),
            note: mark(0xdd_ebf7, 0x1f_4e79),
            also: mark(0xec_eff1, GREY),
            boxed,
        }
    }

    /// How a cell is marked for a severity; without one it only belongs to another.
    pub(super) fn mark(&self, severity: Option<Severity>) -> &Format {
        match severity {
            Some(Severity::Error) => &self.error,
            Some(Severity::Query) => &self.query,
            Some(Severity::Note) => &self.note,
            None => &self.also,
        }
    }
}

/// The sign in a marked cell whose value is not shown.
pub(super) const fn sign(severity: Option<Severity>) -> &'static str {
    match severity {
        Some(Severity::Error) => "✕",
        Some(Severity::Query) => "?",
        Some(Severity::Note) => "i",
        None => "•",
    }
}

/// A severity as people read it.
pub(super) const fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Query => "Query",
        Severity::Note => "Note",
    }
}
