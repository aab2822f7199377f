//! What answers a request, and what it lacks.

use std::sync::Arc;

use crate::evidence::{Entry, TrackedChild, TrackedDocument, Unavailable};
use crate::framework::Request;
use crate::pack::earlier::Sent;

/// A request of the stage and everything about it.
#[derive(Debug)]
pub struct Item<'a> {
    /// The request.
    pub request: &'a Request,
    /// What answers it, best first: as the repository has it.
    pub answers: Vec<Answer<'a>>,
    /// What was said of it, or of a part of it, that cannot be answered.
    pub unavailable: Vec<&'a Unavailable>,
    /// What it lacks, in sentences.
    pub gaps: Vec<String>,
}

/// One thing that answers a request.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// The entry; none for a list.
    pub entry: Option<&'a Entry>,
    /// The tracked child whom it is about, and the document that it is.
    pub tracked: Option<(&'a TrackedChild, Option<&'a TrackedDocument>)>,
    /// What people call it.
    pub title: String,
    /// Where it is.
    pub place: Place,
}

/// Where an answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the pack; the path is relative to `data`.
    Pack(String),
    /// In the pack, in the folder of an earlier request.
    Elsewhere(String),
    /// In an earlier pack of the same inspection.
    Before(Arc<Sent>),
    /// On the web.
    Web(String),
    /// Not sent, since it is a draft.
    Draft,
    /// Not sent, since its file is not there; the name that was written.
    Missing(String),
    /// Nowhere: a tracked child lacks it.
    Lacking,
    /// Nowhere: it was said of the child that it cannot be had.
    Unavailable,
}

impl Item<'_> {
    /// Whether anything of it is sent or to be found on the web.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.answers.iter().any(|a| {
            !matches!(a.place, Place::Draft | Place::Missing(_) | Place::Lacking | Place::Unavailable)
        })
    }
}

impl Place {
    /// The path in the pack, relative to `data`, if it is there.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Pack(path) | Self::Elsewhere(path) => Some(path),
            _ => None,
        }
    }
}
