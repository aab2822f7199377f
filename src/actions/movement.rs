//! How a rating moved.

use crate::evidence::Rag;

/// How a rating moved since another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movement {
    /// Towards red.
    Worse,
    /// Where it was.
    Same,
    /// Towards green.
    Better,
    /// It has a rating and had none.
    New,
    /// It has no rating.
    Unrated,
}

impl Movement {
    /// From a rating to another.
    #[must_use]
    pub fn between(before: Option<Rag>, now: Option<Rag>) -> Self {
        match (before, now) {
            (_, None) => Self::Unrated,
            (None, Some(_)) => Self::New,
            (Some(before), Some(now)) if now < before => Self::Worse,
            (Some(before), Some(now)) if now > before => Self::Better,
            _ => Self::Same,
        }
    }

    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::Same => "same",
            Self::Better => "better",
            Self::New => "new",
            Self::Unrated => "not rated",
        }
    }

    /// An arrow and the word.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Worse => "▼ worse",
            Self::Same => "► same",
            Self::Better => "▲ better",
            Self::New => "new",
            Self::Unrated => "not rated",
        }
    }
}
