//! A story: the paragraphs of one part, in tables and boxes too, and what is marked in them.

use super::paragraph::{Kind, Paragraph};
use super::styles::Styles;
use crate::documents::office::described;
use crate::documents::output::{Output, says_draft};
use crate::documents::parts::value;
use crate::documents::{Place, Trace};
use crate::table::{TableError, Tag, Token, Tokens, damaged_as};

/// Paragraphs within paragraphs: boxes in boxes.
const DEPTH: usize = 64;

/// What part of the document a story is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    Body,
    Header,
    Footer,
    Footnote,
    Comment,
    /// Building blocks kept with the document.
    Glossary,
}

/// A story being read.
pub(super) struct Story<'a, 'o> {
    home: Home,
    styles: &'a Styles,
    out: &'a mut Output<'o>,
    open: Vec<Paragraph>,
    /// Which text of the paragraph is being read, if any.
    within: Option<Kind>,
    paragraphs: u32,
    tables: u32,
    /// How deep the place is in tables, in boxes, and in what was taken away.
    in_tables: u32,
    in_boxes: u32,
    in_removed: u32,
    /// Page breaks as Word last laid the text out.
    breaks: u32,
}

impl<'a, 'o> Story<'a, 'o> {
    pub(super) fn new(home: Home, styles: &'a Styles, out: &'a mut Output<'o>) -> Self {
        Self {
            home,
            styles,
            out,
            open: Vec::new(),
            within: None,
            paragraphs: 0,
            tables: 0,
            in_tables: 0,
            in_boxes: 0,
            in_removed: 0,
            breaks: 0,
        }
    }

    /// Reads the story to its end.
    pub(super) fn read(mut self, mut tokens: Tokens<'_>) -> Result<(), TableError> {
        loop {
            match tokens.next()? {
                Token::Open(tag) => {
                    let passed = is_passed(tag.name) && !tag.empty;
                    self.open(&tag)?;
                    if passed {
                        tokens.leave()?;
                    }
                }
                Token::Close(name) => self.close(name),
                Token::Text(raw) => self.add(raw, false)?,
                Token::Literal(raw) => self.add(raw, true)?,
                Token::End => break,
            }
        }
        if self.breaks > 0 && self.home == Home::Body {
            self.out.inside.pages = Some(self.breaks + 1);
        }
        Ok(())
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        let depth = u32::from(!tag.empty);
        match tag.name {
            b"p" => self.begin_paragraph(tag)?,
            b"tbl" => {
                self.tables += u32::from(self.in_tables == 0);
                self.in_tables += depth;
            }
            b"txbxContent" => self.in_boxes += depth,
            b"del" | b"moveFrom" => {
                self.in_removed += depth;
                self.out.note(Trace::TrackedChange, self.place());
            }
            name if is_change(name) => self.out.note(Trace::TrackedChange, self.place()),
            b"comment" if self.home == Home::Comment => self.out.note(Trace::Comment, Place::Comment),
            b"textpath" => self.path(tag)?,
            b"docPr" => described(tag, &self.place(), self.out)?,
            b"lastRenderedPageBreak" => self.breaks = self.breaks.saturating_add(1),
            _ => self.in_paragraph(tag)?,
        }
        Ok(())
    }

    /// What stands in a paragraph and its runs.
    fn in_paragraph(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        let kind = if self.in_removed > 0 { Kind::Removed } else { Kind::Shown };
        let Some(paragraph) = self.open.last_mut() else { return Ok(()) };
        let within = |kind| (!tag.empty).then_some(kind);
        match tag.name {
            b"t" => self.within = within(kind),
            b"delText" => self.within = within(Kind::Removed),
            b"instrText" | b"delInstrText" => self.within = within(Kind::Code),
            b"tab" | b"ptab" | b"br" | b"cr" => paragraph.mark(' ', kind),
            b"noBreakHyphen" => paragraph.mark('-', kind),
            b"r" if !tag.empty => paragraph.begin_run(),
            b"vanish" => paragraph.hide_run(tag.any(b"val").is_none_or(is_on)),
            b"rStyle" => paragraph.style_run(self.styles.hides(tag.any(b"val"))),
            b"pStyle" => paragraph.style_hides = self.styles.hides(tag.any(b"val")),
            b"fldChar" if tag.any(b"fldCharType") == Some(b"begin") => paragraph.next_code(),
            b"fldSimple" => {
                paragraph.next_code();
                let code = tag.any(b"instr").unwrap_or_default();
                paragraph.add(Kind::Code, code, false, self.out)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_paragraph(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        if self.in_tables == 0 && self.in_boxes == 0 {
            self.paragraphs = self.paragraphs.saturating_add(1);
        }
        if tag.empty {
            return Ok(());
        }
        if self.open.len() >= DEPTH {
            return Err(damaged_as("the document nests its text deeper than Word can"));
        }
        let place = self.place();
        self.open.push(Paragraph::new(place, self.styles));
        Ok(())
    }

    fn close(&mut self, name: &[u8]) {
        match name {
            b"p" => self.end_paragraph(),
            b"r" => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.end_run();
                }
            }
            b"t" | b"delText" | b"instrText" | b"delInstrText" => self.within = None,
            b"tbl" => self.in_tables = self.in_tables.saturating_sub(1),
            b"txbxContent" => self.in_boxes = self.in_boxes.saturating_sub(1),
            b"del" | b"moveFrom" => self.in_removed = self.in_removed.saturating_sub(1),
            _ => {}
        }
    }

    fn add(&mut self, raw: &[u8], literal: bool) -> Result<(), TableError> {
        match (self.within, self.open.last_mut()) {
            (Some(kind), Some(paragraph)) => paragraph.add(kind, raw, literal, self.out),
            _ => Ok(()),
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        let is_margin = matches!(self.home, Home::Header | Home::Footer);
        if is_margin && self.in_boxes > 0 && says_draft(paragraph.shown()) {
            self.out.note(Trace::DraftWatermark, paragraph.place.clone());
        }
        paragraph.give(self.out);
    }

    /// Text drawn along a path: what Word's watermarks are.
    fn path(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        let text = value(tag.any(b"string"))?;
        let place = self.place();
        if says_draft(&text) {
            self.out.note(Trace::DraftWatermark, place.clone());
        }
        self.out.text(&place, &text);
        Ok(())
    }

    /// Where the story is.
    fn place(&self) -> Place {
        match self.home {
            Home::Header => Place::Header,
            Home::Footer => Place::Footer,
            Home::Footnote => Place::Footnote,
            Home::Comment => Place::Comment,
            Home::Glossary => Place::Whole,
            Home::Body if self.in_boxes > 0 => Place::TextBox,
            Home::Body if self.in_tables > 0 => Place::Table(self.tables),
            Home::Body => Place::Paragraph(self.paragraphs),
        }
    }
}

/// Whether an element marks a change, besides those that take text away.
fn is_change(name: &[u8]) -> bool {
    const CHANGES: [&[u8]; 6] = [b"ins", b"moveTo", b"cellIns", b"cellDel", b"cellMerge", b"numberingChange"];
    CHANGES.contains(&name) || is_format_change(name)
}

/// A change of format, which holds the format of before.
fn is_format_change(name: &[u8]) -> bool {
    name.ends_with(b"PrChange") || name.ends_with(b"PrExChange") || name == b"tblGridChange"
}

/// Whether what an element holds is no text: formats of before, tab stops, settings of a control, and the copy of a
/// shape for older programs.
fn is_passed(name: &[u8]) -> bool {
    is_format_change(name) || matches!(name, b"tabs" | b"sdtPr" | b"Fallback")
}

/// Whether a switch is on.
pub(super) fn is_on(value: &[u8]) -> bool {
    !matches!(value.trim_ascii(), b"0" | b"false" | b"off")
}
