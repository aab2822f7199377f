//! Lists: one definition of bullets, one of numbers, and for each numbered list a count of its own.

use std::fmt::Write as _;

use super::content::paragraph;
use super::links::Links;
use super::{Text, package::DECLARATION};

/// What bullets are called.
const BULLETS: usize = 1;

/// Numbered lists so far.
#[derive(Default)]
pub(super) struct Lists {
    numbered: usize,
}

impl Lists {
    /// A list as paragraphs.
    pub(super) fn list(&mut self, numbered: bool, items: &[Text], links: &mut Links) -> String {
        let (style, id) = if numbered {
            self.numbered += 1;
            ("ListNumber", BULLETS + self.numbered)
        } else {
            ("ListBullet", BULLETS)
        };
        let own = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{id}\"/></w:numPr>");
        items.iter().map(|item| paragraph(style, &own, item, links)).collect()
    }

    /// The part of the package that defines them.
    pub(super) fn part(&self) -> String {
        let mut out = format!(
            "{DECLARATION}<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}{}\
             <w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>",
            definition(0, "bullet", "\u{2022}"),
            definition(1, "decimal", "%1."),
        );
        for number in 1..=self.numbered {
            let _ = write!(
                out,
                "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
                 <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
                BULLETS + number
            );
        }
        out + "</w:numbering>"
    }
}

fn definition(id: usize, format: &str, sign: &str) -> String {
    format!(
        "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">\
         <w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{sign}\"/><w:lvlJc w:val=\"left\"/>\
         <w:pPr><w:ind w:left=\"397\" w:hanging=\"397\"/></w:pPr></w:lvl></w:abstractNum>"
    )
}
