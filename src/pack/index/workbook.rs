//! The index as a workbook.

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};

use super::{about, dashboard, files, requests};
use crate::evidence::Repository;
use crate::framework::Framework;
use crate::pack::bag::Packed;
use crate::pack::book::{self, Making};
use crate::pack::earlier::Sent;
use crate::pack::plan::{Answer, Plan};
use crate::pack::{Gap, PackError};
use crate::workbook::Style;

/// Everything that an index says.
pub struct Index<'a> {
    /// What was asked for.
    pub framework: &'a Framework,
    /// What is held.
    pub repository: &'a Repository,
    /// What is sent.
    pub plan: &'a Plan<'a>,
    /// The files of the pack but for the index itself, by path; their sums need not be known yet.
    pub packed: &'a [Packed],
    /// How many packs hold them.
    pub parts: usize,
    /// Whether they are encrypted.
    pub encrypted: bool,
    /// What was told by the caller.
    pub told: Told<'a>,
    /// The day that what is written for the pack speaks for.
    pub as_of: NaiveDate,
}

impl Index<'_> {
    /// A place in the pack as people see it: with the part that it is in, if there are parts.
    pub(super) fn placed(&self, path: &str) -> String {
        let here = |packed: &&Packed| packed.path.strip_prefix("data/") == Some(path);
        match self.packed.iter().filter(|_| self.parts > 1).find(here) {
            Some(packed) => format!("part {}: {path}", packed.part),
            None => path.to_owned(),
        }
    }

    /// The day that an answer speaks for, where one was stated.
    pub(super) fn as_at(&self, answer: &Answer<'_>) -> Option<NaiveDate> {
        if answer.place.path().is_some_and(|path| self.plan.self_evaluation.as_deref() == Some(path)) {
            return Some(self.as_of);
        }
        let list = self.plan.lists.iter().find(|list| answer.place.path() == Some(&list.path));
        let document = answer.tracked.and_then(|(_, document)| document);
        let day = match (answer.entry, list, document) {
            (Some(entry), ..) => entry.as_at.as_ref(),
            (None, _, Some(document)) => document.as_at.as_ref().or(document.to.as_ref()),
            (None, Some(list), None) => self.repository.list(&list.spec.id).and_then(|s| s.as_at.as_ref()),
            (None, None, None) => None,
        };
        day.map(|day| day.value)
    }

    /// What a document in the pack replaces of an earlier one.
    pub(super) fn replaced(&self, path: &str) -> Option<&Sent> {
        self.plan.file(path)?.replaces.as_deref()
    }
}

/// What whoever builds a pack says of it.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// When it is due.
    pub deadline: Option<NaiveDateTime>,
    /// Requests that are ready, and requests that are asked for.
    pub ready: (usize, usize),
    /// What stands against it.
    pub gaps: &'a [Gap],
    /// Why it is sent all the same.
    pub incomplete: Option<&'a str>,
}

/// Writes the index at `path`. What was `packed`, with its sums, is asked for last; if nobody tells it, the index
/// is given up.
///
/// # Errors
/// The disk does not take it, or nothing was packed.
pub fn write(
    path: &Path,
    index: &Index<'_>,
    making: &Making<'_>,
    packed: impl FnOnce() -> Option<Vec<Packed>>,
) -> Result<(), PackError> {
    let title = format!("{}: {}", index.repository.settings.area, index.plan.stage.title);
    book::make(making, path, &title, |book| {
        let style = Style::new();
        let written = requests::add(book, &style, index, making, &title)
            .and_then(|()| dashboard::add(book, &style, index, making, &title))
            .and_then(|()| about::add(book, &style, index, making, &title));
        let failed = |e| PackError::workbook(path, &e);
        written.map_err(failed)?;
        let packed = packed().ok_or_else(|| PackError::NotWritten(path.display().to_string()))?;
        files::add(book, &style, &packed, index.parts, &title).map_err(failed)
    })
}
