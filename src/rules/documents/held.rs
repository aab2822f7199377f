//! What a document is held as: evidence that entries name, or a paper of a tracked child.

use std::path::PathBuf;

use super::at;
use crate::documents::Place;
use crate::evidence::{Document, HeldFile, TrackedChild, TrackedDocument};
use crate::findings::Location;
use crate::rules::Context;

/// What a document is held as.
#[derive(Clone, Copy)]
pub enum Held<'a> {
    /// A document of the repository.
    Evidence(&'a Document),
    /// A paper of a tracked child. The name of its file may say who the child is, and is never shown.
    Tracked(&'a TrackedChild, &'a TrackedDocument, &'a HeldFile),
}

impl Held<'_> {
    /// Its size.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        match self {
            Self::Evidence(document) => document.bytes,
            Self::Tracked(_, _, file) => file.bytes,
        }
    }

    /// What its name ends in, in small letters, without the dot.
    #[must_use]
    pub fn extension(&self) -> String {
        match self {
            Self::Evidence(document) => {
                let name = document.path.rsplit('/').next().unwrap_or_default();
                name.rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_ascii_lowercase())
            }
            Self::Tracked(_, _, file) => file.extension.trim_start_matches('.').to_owned(),
        }
    }

    /// Its path as people see it, where it may be seen.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Evidence(document) => Some(&document.path),
            Self::Tracked(..) => None,
        }
    }

    /// Where a finding about a place in it points.
    #[must_use]
    pub fn at(&self, place: &Place) -> Location {
        match self {
            Self::Evidence(document) => at(&document.path, place),
            Self::Tracked(_, document, _) => document.at.clone(),
        }
    }

    /// Where it lies.
    pub(super) fn file(&self, ctx: &Context<'_>) -> PathBuf {
        match self {
            Self::Evidence(document) => ctx.repository.document_file(&document.path),
            Self::Tracked(_, _, file) => file.path.clone(),
        }
    }
}
