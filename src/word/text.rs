//! Text with emphasis and links.

/// How a span stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Bold,
    /// Grey: a hint, a source.
    Quiet,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) look: Look,
    /// Where it leads.
    pub(super) link: Option<String>,
}

/// A paragraph's text. A line break in it is a line break in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub(super) spans: Vec<Span>,
}

impl Text {
    /// An empty text.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds plain text.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.with(text.into(), Look::Plain, None)
    }

    /// Adds bold text.
    #[must_use]
    pub fn bold(self, text: impl Into<String>) -> Self {
        self.with(text.into(), Look::Bold, None)
    }

    /// Adds text that stands back.
    #[must_use]
    pub fn quiet(self, text: impl Into<String>) -> Self {
        self.with(text.into(), Look::Quiet, None)
    }

    /// Adds text that leads to an address of the web or of email; to another address it does not lead.
    #[must_use]
    pub fn link(self, text: impl Into<String>, to: impl Into<String>) -> Self {
        self.with(text.into(), Look::Plain, Some(to.into()))
    }

    fn with(mut self, text: String, look: Look, link: Option<String>) -> Self {
        if !text.is_empty() {
            self.spans.push(Span { text, look, link });
        }
        self
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new().plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::new().plain(text)
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Self::new().plain(text)
    }
}
