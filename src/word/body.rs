//! The body of a document as WordprocessingML.

use super::block::{Block, Way};
use super::content::{paragraph, run, wrapped};
use super::contents::{contents, place};
use super::links::Links;
use super::lists::Lists;
use super::package::{DECLARATION, NAMESPACES};
use super::page::section;
use super::tables::table;

/// A body, and what other parts must know of it.
pub(super) struct Body {
    pub(super) xml: String,
    pub(super) links: Links,
    pub(super) lists: Lists,
}

/// Writes the blocks.
pub(super) fn body(blocks: &[Block]) -> Body {
    let mut writer = Writer {
        all: blocks,
        links: Links::default(),
        lists: Lists::default(),
        headings: 0,
        way: Way::Portrait,
    };
    let inner: String = blocks.iter().map(|block| writer.block(block)).collect();
    let xml = format!(
        "{DECLARATION}<w:document {NAMESPACES}><w:body>{inner}{}</w:body></w:document>",
        section(writer.way)
    );
    Body { xml, links: writer.links, lists: writer.lists }
}

struct Writer<'b> {
    all: &'b [Block],
    links: Links,
    lists: Lists,
    headings: usize,
    way: Way,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Paragraph(style, text) => paragraph(style, "", text, &mut self.links),
            Block::List { numbered, items } => self.lists.list(*numbered, items, &mut self.links),
            Block::Table(it) => table(it, self.way.width(), &mut self.links),
            Block::Contents => contents(self.all),
            Block::PageBreak => wrapped("AfterTable", "<w:pageBreakBefore/>", ""),
            Block::Turn(way) if *way == self.way => String::new(),
            // The last paragraph of a section holds the properties of its pages.
            Block::Turn(way) => wrapped("AfterTable", &section(std::mem::replace(&mut self.way, *way)), ""),
        }
    }

    fn heading(&mut self, level: u8, text: &str) -> String {
        self.headings += 1;
        let number = self.headings;
        let runs = format!(
            "<w:bookmarkStart w:id=\"{number}\" w:name=\"{}\"/>{}<w:bookmarkEnd w:id=\"{number}\"/>",
            place(number),
            run("", text)
        );
        wrapped(&format!("Heading{level}"), "", &runs)
    }
}
