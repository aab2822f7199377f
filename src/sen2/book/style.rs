//! How the workbook looks.

use rust_xlsxwriter::{Color, Format, FormatAlign};

const DARK: Color = Color::RGB(0x17_3f5f);

/// Its formats.
pub(super) struct Style {
    pub(super) header: Format,
    pub(super) title: Format,
    pub(super) label: Format,
    pub(super) wrapped: Format,
    /// A count, away from the text of the next column.
    pub(super) count: Format,
    /// An identifier: text, whatever is typed.
    pub(super) text: Format,
    /// A date, day first.
    pub(super) date: Format,
}

impl Style {
    pub(super) fn new() -> Self {
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let header = Format::new().set_bold().set_font_color(Color::White).set_background_color(DARK);
        Self {
            header: header.set_text_wrap().set_align(FormatAlign::VerticalCenter),
            title: Format::new().set_bold().set_font_size(16).set_font_color(DARK),
            label: wrapped.clone().set_bold(),
            count: wrapped.clone().set_align(FormatAlign::Left),
            wrapped,
            text: Format::new().set_num_format("@"),
            date: Format::new().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
        }
    }
}
