//! A document while it is written.

use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::Path;

use chrono::NaiveDateTime;

use super::block::{Block, Way};
use super::{Table, Text, html, length, markdown, package};

/// A document. It begins with its title, the area and the date; everything else stands in the order in which it is added.
#[derive(Clone, Debug)]
pub struct Document {
    pub(super) title: String,
    pub(super) area: String,
    pub(super) as_of: NaiveDateTime,
    pub(super) marking: String,
    pub(super) blocks: Vec<Block>,
}

impl Document {
    /// A document of an area, which is its author, as of a moment, which is when it was written.
    #[must_use]
    pub fn new(title: &str, area: &str, as_of: NaiveDateTime) -> Self {
        let subtitle = format!("{area}, {}", as_of.format("%-d %B %Y"));
        Self {
            title: title.to_owned(),
            area: area.to_owned(),
            as_of,
            marking: String::new(),
            blocks: vec![
                Block::Paragraph("Title", title.into()),
                Block::Paragraph("Subtitle", subtitle.into()),
            ],
        }
    }

    /// Marks every page, such as "Official: sensitive".
    pub fn marked(&mut self, marking: &str) -> &mut Self {
        marking.clone_into(&mut self.marking);
        self
    }

    /// A heading of level 1 to 3.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) -> &mut Self {
        self.add(Block::Heading(level.clamp(1, 3), text.into()))
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: impl Into<Text>) -> &mut Self {
        self.add(Block::Paragraph("Normal", text.into()))
    }

    /// A paragraph that stays on the page of what follows it.
    pub fn leading(&mut self, text: impl Into<Text>) -> &mut Self {
        self.add(Block::Paragraph("Leading", text.into()))
    }

    /// A paragraph set apart: what a reader must not miss.
    pub fn inset(&mut self, text: impl Into<Text>) -> &mut Self {
        self.add(Block::Paragraph("Inset", text.into()))
    }

    /// Points with a bullet each.
    pub fn bullets<T: Into<Text>>(&mut self, items: impl IntoIterator<Item = T>) -> &mut Self {
        self.list(false, items)
    }

    /// Points with a number each, from 1.
    pub fn numbered<T: Into<Text>>(&mut self, items: impl IntoIterator<Item = T>) -> &mut Self {
        self.list(true, items)
    }

    /// A table.
    pub fn table(&mut self, table: Table) -> &mut Self {
        self.add(Block::Table(table))
    }

    /// A box of so many lines, to be written in; what it `asks` is read out to whoever cannot see the form.
    pub fn room(&mut self, asks: &str, lines: u32) -> &mut Self {
        self.table(Table::room(asks, lines))
    }

    /// The list of all headings of the first two levels, each of which leads to its place.
    pub fn contents(&mut self) -> &mut Self {
        self.add(Block::Contents)
    }

    /// A new page.
    pub fn page_break(&mut self) -> &mut Self {
        self.add(Block::PageBreak)
    }

    /// A new page; from here on pages lie on their long side.
    pub fn landscape(&mut self) -> &mut Self {
        self.add(Block::Turn(Way::Landscape))
    }

    /// A new page; from here on pages stand on their short side, as they do at first.
    pub fn portrait(&mut self) -> &mut Self {
        self.add(Block::Turn(Way::Portrait))
    }

    /// Writes the document, and gives back what it was written to.
    ///
    /// # Errors
    /// Those of writing.
    pub fn write_to<W: Write + Seek>(&self, to: W) -> io::Result<W> {
        package::write(self, to)
    }

    /// Writes the document to a file, which is made or replaced.
    ///
    /// # Errors
    /// Those of writing.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        self.write_to(File::create(path)?)?.sync_all()
    }

    /// The document as one web page that asks nothing of any network.
    #[must_use]
    pub fn html(&self) -> String {
        html::page(self)
    }

    /// The document as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown::text(self)
    }

    /// How many pages of A4 it likely fills, from the widths of its letters. Only a program that lays pages out knows.
    #[must_use]
    pub fn likely_pages(&self) -> u32 {
        length::pages(&self.blocks)
    }

    fn list<T: Into<Text>>(&mut self, numbered: bool, items: impl IntoIterator<Item = T>) -> &mut Self {
        let items: Vec<Text> = items.into_iter().map(Into::into).collect();
        if items.is_empty() { self } else { self.add(Block::List { numbered, items }) }
    }

    fn add(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }
}
