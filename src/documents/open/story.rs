//! A story: the paragraphs of one part, wherever they stand, and what is marked in them.

use super::paragraph::Paragraph;
use super::styles::Styles;
use crate::documents::output::{Output, says_draft};
use crate::documents::parts::value;
use crate::documents::{Place, Trace};
use crate::table::{TableError, Tag, Token, Tokens, damaged_as};

/// Elements within elements.
const DEPTH: usize = 4_096;

/// What a part is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// Running text.
    Text,
    /// Slides.
    Slides,
    /// Cells: they are read elsewhere, only what stands beside them is read here.
    Cells,
    /// What stands on every page or slide.
    Page,
    /// A chart or document within the document.
    Object,
}

/// What an element that is open makes of what stands in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Paragraph,
    Hidden,
    Table,
    Note,
    Comment,
    Box,
    Header,
    Footer,
    Changes,
    SpeakerNotes,
    /// The number, date, header or footer that is put on by itself.
    Furniture,
    Other,
}

/// A story being read.
pub(super) struct Story<'a, 'o> {
    home: Home,
    styles: &'a mut Styles,
    out: &'a mut Output<'o>,
    open: Vec<Within>,
    paragraphs: Vec<Paragraph>,
    number: u32,
    tables: u32,
    slides: u32,
    /// The slide whose notes were noted last.
    noted: u32,
}

impl<'a, 'o> Story<'a, 'o> {
    pub(super) fn new(home: Home, styles: &'a mut Styles, out: &'a mut Output<'o>) -> Self {
        let (open, paragraphs) = Default::default();
        Self { home, styles, out, open, paragraphs, number: 0, tables: 0, slides: 0, noted: 0 }
    }

    /// Reads the story to its end; gives how many slides there were.
    pub(super) fn read(mut self, mut tokens: Tokens<'_>) -> Result<u32, TableError> {
        loop {
            match tokens.next()? {
                Token::Open(tag) => self.open(&tag)?,
                Token::Close(_) => self.close(),
                Token::Text(raw) => self.add(raw, false)?,
                Token::Literal(raw) => self.add(raw, true)?,
                Token::End => return Ok(self.slides),
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        self.styles.see(tag)?;
        self.note(tag)?;
        if tag.empty {
            return Ok(());
        }
        if self.open.len() >= DEPTH {
            return Err(damaged_as("the document nests its elements deeper than any office program does"));
        }
        let within = self.within(tag);
        self.open.push(within);
        if within == Within::Paragraph {
            self.paragraphs.push(Paragraph::new(self.place(), self.styles.hides(tag)));
        }
        Ok(())
    }

    /// What a tag makes of what stands in it.
    fn within(&self, tag: &Tag<'_>) -> Within {
        let is_furniture = || {
            let class = tag.any(b"class");
            matches!(class, Some(b"page-number" | b"date-time" | b"footer" | b"header" | b"page"))
        };
        match tag.name {
            // Pictures have a title and a description besides.
            b"p" | b"h" | b"title" | b"desc" => Within::Paragraph,
            b"section" if tag.any(b"display") == Some(b"none") || self.styles.hides(tag) => Within::Hidden,
            b"span" if self.styles.hides(tag) => Within::Hidden,
            b"table" => Within::Table,
            b"note" => Within::Note,
            b"annotation" => Within::Comment,
            b"notes" => Within::SpeakerNotes,
            b"frame" if is_furniture() => Within::Furniture,
            b"frame" | b"text-box" | b"custom-shape" | b"rect" | b"ellipse" | b"circle" | b"connector"
            | b"caption" | b"polygon" | b"measure" => Within::Box,
            b"header" | b"header-left" | b"header-first" => Within::Header,
            b"footer" | b"footer-left" | b"footer-first" => Within::Footer,
            b"tracked-changes" => Within::Changes,
            _ => Within::Other,
        }
    }

    /// Takes in what a tag says by itself.
    fn note(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        match tag.name {
            b"p" | b"h" if self.is_running() => self.number = self.number.saturating_add(1),
            b"table" if !self.has(Within::Table) => self.tables = self.tables.saturating_add(1),
            b"page" if self.home == Home::Slides => {
                self.slides = self.slides.saturating_add(1);
                if self.styles.hides(tag) {
                    self.out.note(Trace::HiddenSlide, self.place());
                }
            }
            b"annotation" => self.out.note(Trace::Comment, Place::Comment),
            b"changed-region" => self.out.note(Trace::TrackedChange, Place::Whole),
            b"hidden-text" | b"hidden-paragraph" => {
                self.out.note(Trace::HiddenText, self.place());
                let place = self.place();
                self.out.text(&place, &value(tag.any(b"string-value"))?);
            }
            b"a" => self.out.text(&Place::Link, &value(tag.any(b"href"))?),
            b"section-source" | b"table-source" | b"cell-range-source" | b"dde-source" | b"image"
            | b"object" | b"object-ole" | b"plugin"
                if tag.any(b"href").is_some_and(leads_out) || tag.name == b"dde-source" =>
            {
                self.out.note(Trace::ExternalLink, self.place());
            }
            b"s" | b"tab" | b"line-break" => {
                let count = tag.any(b"c").and_then(|c| std::str::from_utf8(c).ok()?.parse().ok());
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.spaces(count.unwrap_or(1), self.out);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self) {
        if self.open.pop() == Some(Within::Paragraph)
            && let Some(paragraph) = self.paragraphs.pop()
        {
            self.give(paragraph);
        }
    }

    /// Adds text to the paragraph that it stands in; names and dates of comments stand in none.
    fn add(&mut self, raw: &[u8], literal: bool) -> Result<(), TableError> {
        let inner = self.open.iter().rev().find(|w| !matches!(w, Within::Hidden | Within::Other));
        if inner != Some(&Within::Paragraph) {
            return Ok(());
        }
        let hidden = self.has(Within::Hidden);
        match self.paragraphs.last_mut() {
            Some(paragraph) => paragraph.add(raw, literal, hidden, self.out),
            None => Ok(()),
        }
    }

    fn give(&mut self, paragraph: Paragraph) {
        let (place, text) = (&paragraph.place, &paragraph.text);
        if self.home == Home::Cells && !self.has(Within::Comment) && !self.has(Within::Box) {
            return;
        }
        if self.home == Home::Page && self.has(Within::Box) && says_draft(text) {
            self.out.note(Trace::DraftWatermark, place.clone());
        }
        if paragraph.holds_hidden {
            self.out.note(Trace::HiddenText, place.clone());
        }
        let is_said = !self.has(Within::Furniture) && !text.trim().is_empty();
        if is_said && self.has(Within::SpeakerNotes) && self.noted != self.slides {
            self.noted = self.slides;
            self.out.note(Trace::SpeakerNotes, place.clone());
        }
        self.out.text(place, text);
    }

    fn has(&self, within: Within) -> bool {
        self.open.contains(&within)
    }

    /// Whether the place is in the running text itself.
    fn is_running(&self) -> bool {
        self.open.iter().all(|w| matches!(w, Within::Hidden | Within::Other))
    }

    /// Where the story is: the innermost that has a place of its own.
    fn place(&self) -> Place {
        for within in self.open.iter().rev() {
            match within {
                Within::Comment => return Place::Comment,
                Within::Note => return Place::Footnote,
                Within::Header => return Place::Header,
                Within::Footer => return Place::Footer,
                Within::Changes => return Place::Whole,
                Within::SpeakerNotes if self.home == Home::Slides => return Place::Notes(self.slides),
                Within::Box if matches!(self.home, Home::Text | Home::Cells) => return Place::TextBox,
                Within::Table if self.home == Home::Text => return Place::Table(self.tables),
                _ => {}
            }
        }
        match self.home {
            Home::Text => Place::Paragraph(self.number),
            Home::Slides => Place::Slide(self.slides),
            Home::Page => Place::Header,
            Home::Cells | Home::Object => Place::TextBox,
        }
    }
}

/// Whether the address of what is shown leads out of the file.
fn leads_out(href: &[u8]) -> bool {
    href.starts_with(b"../") || href.starts_with(b"/") || memchr::memmem::find(href, b":/").is_some()
}
