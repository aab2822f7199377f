//! Cells of tables, with their colours and the controls of forms.

use super::content::{paragraph, run, wrapped};
use super::links::Links;
use super::table::{Cell, Control, Fill};
use super::xml::escaped;

/// A cell. `label` says that it is what its row is about; `own` are properties of its paragraphs.
pub(super) fn cell(cell: &Cell, width: u32, label: bool, own: &str, links: &mut Links) -> String {
    let style = match cell {
        _ if label => "TableLabel",
        Cell { fill: Some(fill), .. } => fill.style(),
        Cell { number: true, .. } => "TableNumber",
        _ => "TableText",
    };
    let inner = match &cell.control {
        Some((asks, control)) => wrapped(style, own, &self::control(asks, control)),
        None if cell.paragraphs.is_empty() => wrapped(style, own, ""),
        None => cell.paragraphs.iter().map(|text| paragraph(style, own, text, links)).collect(),
    };
    let shade = cell.fill.map(Fill::colour).map_or_else(String::new, |colour| {
        format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{colour}\"/>")
    });
    cell_of(width, &shade, &inner)
}

/// A cell of what is written already.
pub(super) fn cell_of(width: u32, shade: &str, inner: &str) -> String {
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
