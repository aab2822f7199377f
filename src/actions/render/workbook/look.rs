//! Formats of cells: bordered, wrapped, and text whatever is typed; a colour for each rating, whose word says the same.

use rust_xlsxwriter::{
    Color, ConditionalFormatText, ConditionalFormatTextRule, Format, FormatAlign, FormatBorder, Worksheet,
    XlsxError,
};

const LINE: Color = Color::RGB(0xb8_c4ce);
const GREY: Color = Color::RGB(0x5a_6570);
const PALE: Color = Color::RGB(0xf3_f5f7);

/// Ratings with the colour behind them and the colour of their letters: those of our documents in Word.
const COLOURS: [(&str, u32, u32); 3] =
    [("Red", 0xc9_302c, 0xff_ffff), ("Amber", 0xff_bf47, 0x0b_0c0c), ("Green", 0x00_703c, 0xff_ffff)];

/// The formats of the plan.
pub(super) struct Look {
    /// Text, whatever it looks like: what begins with `=` is never a formula.
    pub(super) text: Format,
    pub(super) date: Format,
    pub(super) rating: Format,
    /// What is worked out, and not to be typed over.
    pub(super) worked_out: Format,
}

impl Look {
    pub(super) fn new() -> Self {
        let cell = Format::new()
            .set_align(FormatAlign::Top)
            .set_text_wrap()
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE);
        let text = cell.clone().set_num_format("@");
        Self {
            date: cell.clone().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            rating: text.clone().set_align(FormatAlign::Center),
            worked_out: cell.set_font_color(GREY).set_background_color(PALE).set_align(FormatAlign::Center),
            text,
        }
    }

    /// Colours the ratings of a column, as they stand and as they will be typed.
    pub(super) fn colour(sheet: &mut Worksheet, col: u16, last: u32) -> Result<(), XlsxError> {
        for (word, fill, ink) in COLOURS {
            let format = Format::new()
                .set_background_color(Color::RGB(fill))
                .set_font_color(Color::RGB(ink))
                .set_bold();
            let rule = ConditionalFormatText::new()
                .set_rule(ConditionalFormatTextRule::BeginsWith(word.to_owned()))
                .set_format(format);
            sheet.add_conditional_format(1, col, last, col, &rule)?;
        }
        Ok(())
    }
}
