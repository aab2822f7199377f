//! What reading a document gives.

use std::fmt;

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A Word document (`.docx`, `.docm`, `.dotx`).
    Word,
    /// An Excel workbook of any kind that [`crate::table`] reads, but not a CSV file.
    Workbook,
    /// A PowerPoint presentation (`.pptx`, `.pptm`, `.ppsx`).
    Slides,
    /// OpenDocument text.
    OpenText,
    /// An OpenDocument presentation.
    OpenSlides,
    /// A PDF file.
    Pdf,
    /// A picture.
    Image,
    /// Sound or moving pictures.
    Media,
    /// A Word document of the years before 2007 (`.doc`).
    OldWord,
    /// A PowerPoint presentation of the years before 2007 (`.ppt`).
    OldSlides,
    /// Rich text (`.rtf`).
    RichText,
    /// A web page or other marked-up text.
    Page,
    /// Plain text, CSV among it.
    Text,
    /// A program, script or installer.
    Program,
    /// An archive of other files.
    Archive,
    /// A mail, or a box of mails.
    Mail,
    /// A database.
    Database,
    /// Nothing that is known here.
    Unknown,
}

/// Why a document could not be read, wholly or in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It has no bytes, or nothing stands in it.
    Empty,
    /// It does not open as what it is: the reason, in plain words, without anything that it says.
    Damaged(String),
    /// It asks for a password.
    Encrypted,
    /// It unpacks to, or holds, more than any honest document: the reason.
    TooLarge(String),
    /// The system does not give it: the reason.
    Unreadable(String),
}

/// Where in a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The document as a whole.
    Whole,
    /// The running text: its paragraph, from 1.
    Paragraph(u32),
    /// A table of the running text, from 1.
    Table(u32),
    /// A page, from 1.
    Page(u32),
    /// A line of plain text, from 1.
    Line(u32),
    /// A slide, from 1.
    Slide(u32),
    /// The speaker's notes of a slide, from 1.
    Notes(u32),
    /// A page header.
    Header,
    /// A page footer.
    Footer,
    /// A footnote or endnote.
    Footnote,
    /// A text box or shape.
    TextBox,
    /// A comment.
    Comment,
    /// A cell: sheet, row and column from 1.
    Cell(String, u32, u32),
    /// A sheet as a whole, by its name.
    Sheet(String),
    /// The address of a link.
    Link,
    /// A property of the document: `author`, `title`, `keywords` …
    Property(&'static str),
}

/// Something that a document carries besides its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// An insertion, deletion, move or change of format that was neither accepted nor rejected.
    TrackedChange,
    /// A comment or review note.
    Comment,
    /// A watermark, or a stamp, that says draft (the text itself goes to the sink).
    DraftWatermark,
    /// A macro, or other code that may run.
    Macro,
    /// A sheet that is hidden.
    HiddenSheet,
    /// Rows that are hidden.
    HiddenRows,
    /// Columns that are hidden.
    HiddenColumns,
    /// A slide that is hidden.
    HiddenSlide,
    /// Text that is formatted as hidden.
    HiddenText,
    /// Notes for the speaker.
    SpeakerNotes,
    /// A link to another workbook or file that Office would follow.
    ExternalLink,
    /// A copy of the rows that a pivot table was made from, which no sheet need show.
    PivotCache,
    /// A file within the file.
    Embedded,
    /// A person's name in the properties: author, last changed by, manager.
    Author,
}

/// A trace, where it first stands, and how many of it there are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Traced {
    /// What it is.
    pub trace: Trace,
    /// Where the first one stands.
    pub place: Place,
    /// How many there are; at least 1.
    pub count: u32,
}

/// What reading a document gave. Its text went to the [`super::Sink`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inside {
    /// What the file is, by its content.
    pub kind: Kind,
    /// What kept it from being read whole.
    pub problem: Option<Problem>,
    /// Its pages or slides, where the file says or shows them.
    pub pages: Option<u32>,
    /// Whether any text could be read: a scanned PDF or a picture has none.
    pub has_text: bool,
    /// What it carries besides its text, sorted, each trace once.
    pub traces: Vec<Traced>,
}

impl Inside {
    /// A document of a kind, of which nothing more is known yet.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self { kind, problem: None, pages: None, has_text: false, traces: Vec::new() }
    }

    /// The trace, if the document carries it.
    #[must_use]
    pub fn traced(&self, trace: Trace) -> Option<&Traced> {
        self.traces.iter().find(|t| t.trace == trace)
    }

    /// Notes a trace; the first place of each stands.
    pub fn note(&mut self, trace: Trace, place: Place) {
        self.note_many(trace, place, 1);
    }

    /// Notes a trace as often as it was found there; not at all is no trace.
    pub fn note_many(&mut self, trace: Trace, place: Place, count: usize) {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        match self.traces.binary_search_by(|t| t.trace.cmp(&trace)) {
            _ if count == 0 => {}
            Ok(i) => self.traces[i].count = self.traces[i].count.saturating_add(count),
            Err(i) => self.traces.insert(i, Traced { trace, place, count }),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => write!(f, "the document"),
            Self::Paragraph(n) => write!(f, "paragraph {n}"),
            Self::Table(n) => write!(f, "table {n}"),
            Self::Page(n) => write!(f, "page {n}"),
            Self::Line(n) => write!(f, "line {n}"),
            Self::Slide(n) => write!(f, "slide {n}"),
            Self::Notes(n) => write!(f, "the notes of slide {n}"),
            Self::Header => write!(f, "a page header"),
            Self::Footer => write!(f, "a page footer"),
            Self::Footnote => write!(f, "a footnote"),
            Self::TextBox => write!(f, "a text box"),
            Self::Comment => write!(f, "a comment"),
            Self::Cell(sheet, row, col) => write!(f, "{sheet}, row {row}, column {col}"),
            Self::Sheet(sheet) => write!(f, "the sheet {sheet}"),
            Self::Link => write!(f, "the address of a link"),
            Self::Property(name) => write!(f, "the property {name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trace_counts_and_keeps_its_first_place() {
        let mut inside = Inside::new(Kind::Word);
        inside.note(Trace::Macro, Place::Whole);
        inside.note(Trace::Comment, Place::Paragraph(3));
        inside.note(Trace::Comment, Place::Paragraph(9));
        let comment = inside.traced(Trace::Comment).unwrap();
        assert_eq!((comment.count, &comment.place), (2, &Place::Paragraph(3)));
        assert!(inside.traces.is_sorted());
        assert_eq!(inside.traced(Trace::Author), None);
    }
}
