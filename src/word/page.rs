//! The page: A4 either way, its margins, and what stands at its head and foot.

use super::Document;
use super::block::Way;
use super::content::{run, wrapped};
use super::package::{DECLARATION, NAMESPACES};

/// The margin at every side, in twentieths of a point.
pub(super) const MARGIN: u32 = 1247;
pub(super) const SHORT: u32 = 11_906;
pub(super) const LONG: u32 = 16_838;

impl Way {
    /// Width and height of the paper.
    const fn paper(self) -> (u32, u32) {
        match self {
            Self::Portrait => (SHORT, LONG),
            Self::Landscape => (LONG, SHORT),
        }
    }

    /// The width between the margins.
    pub(super) const fn width(self) -> u32 {
        self.paper().0 - 2 * MARGIN
    }

    /// What the footer of such pages is called.
    const fn footer_id(self) -> &'static str {
        match self {
            Self::Portrait => "footer1",
            Self::Landscape => "footer2",
        }
    }
}

/// The properties of a section of such pages.
pub(super) fn section(way: Way) -> String {
    let (width, height) = way.paper();
    let lies = if way == Way::Landscape { " w:orient=\"landscape\"" } else { "" };
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" \
         r:id=\"{}\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{lies}/><w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" \
         w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>",
        way.footer_id()
    )
}

/// The head of each page: its marking, if there is one.
pub(super) fn header(document: &Document) -> String {
    let marking = if document.marking.is_empty() { String::new() } else { run("Strong", &document.marking) };
    format!("{DECLARATION}<w:hdr {NAMESPACES}>{}</w:hdr>", wrapped("Header", "", &marking))
}

/// The foot of each page: whose it is and what, and the page.
pub(super) fn footer(document: &Document, way: Way) -> String {
    let own = format!("<w:tabs><w:tab w:val=\"right\" w:pos=\"{}\"/></w:tabs>", way.width());
    let runs = [
        run("", &format!("{}: {}", document.area, document.title)),
        "<w:r><w:tab/></w:r>".to_owned(),
        run("", "Page "),
        field("PAGE"),
        run("", " of "),
        field("NUMPAGES"),
    ];
    format!("{DECLARATION}<w:ftr {NAMESPACES}>{}</w:ftr>", wrapped("Footer", &own, &runs.concat()))
}

fn field(name: &str) -> String {
    format!("<w:fldSimple w:instr=\" {name} \">{}</w:fldSimple>", run("", "1"))
}
