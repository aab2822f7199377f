//! A paragraph while it is read.

use super::styles::Styles;
use crate::documents::output::Output;
use crate::documents::parts::add;
use crate::documents::{Place, Trace};
use crate::table::TableError;

/// Which text of a paragraph is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// What a reader sees, or would see if it were not hidden.
    Shown,
    /// What a tracked change took away.
    Removed,
    /// What a field was told to show.
    Code,
}

/// Gathers a paragraph: each kind of its text is a piece of its own.
pub(super) struct Paragraph {
    pub(super) place: Place,
    /// Whether its style hides it.
    pub(super) style_hides: bool,
    shown: String,
    removed: String,
    code: String,
    holds_hidden: bool,
    run: Option<Run>,
}

/// What the run being read says of itself.
#[derive(Clone, Copy, Default)]
struct Run {
    style_hides: bool,
    hidden: Option<bool>,
}

impl Paragraph {
    pub(super) fn new(place: Place, styles: &Styles) -> Self {
        let (shown, removed, code) = Default::default();
        let style_hides = styles.by_default;
        Self { place, style_hides, shown, removed, code, holds_hidden: false, run: None }
    }

    pub(super) fn begin_run(&mut self) {
        self.run = Some(Run::default());
    }

    pub(super) fn end_run(&mut self) {
        self.run = None;
    }

    /// Takes what the run's own properties say; those of the paragraph's mark hide no text.
    pub(super) fn hide_run(&mut self, hidden: bool) {
        if let Some(run) = &mut self.run {
            run.hidden = Some(hidden);
        }
    }

    pub(super) fn style_run(&mut self, hides: bool) {
        if let Some(run) = &mut self.run {
            run.style_hides = hides;
        }
    }

    /// Adds text as the part writes it.
    pub(super) fn add(
        &mut self,
        kind: Kind,
        raw: &[u8],
        literal: bool,
        out: &mut Output<'_>,
    ) -> Result<(), TableError> {
        let is_hidden = kind != Kind::Code && self.is_hidden() && !raw.trim_ascii().is_empty();
        self.holds_hidden |= is_hidden;
        let text = match kind {
            Kind::Shown => &mut self.shown,
            Kind::Removed => &mut self.removed,
            Kind::Code => &mut self.code,
        };
        add(raw, literal, text)?;
        out.overflow(&self.place, text);
        Ok(())
    }

    /// Adds what stands between words, within a run.
    pub(super) fn mark(&mut self, mark: char, kind: Kind) {
        if self.run.is_some() {
            match kind {
                Kind::Shown => self.shown.push(mark),
                Kind::Removed => self.removed.push(mark),
                Kind::Code => self.code.push(mark),
            }
        }
    }

    /// Ends the code of one field before that of the next.
    pub(super) fn next_code(&mut self) {
        if !self.code.is_empty() {
            self.code.push('\n');
        }
    }

    /// What is shown.
    pub(super) fn shown(&self) -> &str {
        &self.shown
    }

    /// Gives its pieces away.
    pub(super) fn give(self, out: &mut Output<'_>) {
        for text in [&self.shown, &self.removed, &self.code] {
            out.text(&self.place, text);
        }
        if self.code.lines().any(follows) {
            out.note(Trace::ExternalLink, self.place.clone());
        }
        if self.holds_hidden {
            out.note(Trace::HiddenText, self.place);
        }
    }

    /// The run says, or else the styles do: two that hide show the text again.
    fn is_hidden(&self) -> bool {
        let Run { style_hides, hidden } = self.run.unwrap_or_default();
        hidden.unwrap_or(style_hides != self.style_hides)
    }
}

/// Whether a field's code makes Word fetch another file.
fn follows(code: &str) -> bool {
    const FETCHING: [&str; 5] = ["LINK", "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE"];
    let word = code.split_whitespace().next().unwrap_or_default();
    FETCHING.iter().any(|fetching| word.eq_ignore_ascii_case(fetching))
}
