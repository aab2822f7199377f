//! Actions and their ratings.

use chrono::NaiveDate;

use crate::evidence::{Origin, Partner, Told};
use crate::findings::Location;

/// Something that the partnership has decided to do. Fields hold only what is valid.
#[derive(Clone, Debug)]
pub struct Action {
    /// Unique; none where the author left it out.
    pub id: Option<Told<String>>,
    /// What is to be done.
    pub what: Option<String>,
    /// Why: the kind of source, such as `inspection-2022` or `statement`.
    pub source: Option<String>,
    /// Which recommendation or statement that is.
    pub source_ref: Option<String>,
    /// The role that answers for it.
    pub role: Option<String>,
    /// The partner that the role belongs to.
    pub partner: Option<Partner>,
    /// When it begins.
    pub start: Option<Told<NaiveDate>>,
    /// When it is to be done.
    pub due: Option<Told<NaiveDate>>,
    /// Its ratings in order of time.
    pub ratings: Vec<Rating>,
    /// What happens next.
    pub next_steps: Option<String>,
    /// YAML or workbook.
    pub origin: Origin,
    /// Where it begins.
    pub at: Location,
}

impl Action {
    /// The newest rating that speaks for a day or earlier.
    #[must_use]
    pub fn rating_on(&self, day: NaiveDate) -> Option<&Rating> {
        self.ratings.iter().rfind(|rating| rating.day <= day)
    }
}

/// A rating at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The day that it speaks for; the first of the month where only that was written.
    pub day: NaiveDate,
    /// The rating.
    pub value: Rag,
    /// Why.
    pub note: Option<String>,
    /// Where it was written.
    pub at: Location,
}

/// Red, amber or green.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rag {
    /// Off track.
    Red,
    /// At risk.
    Amber,
    /// On track, or done.
    Green,
}

impl Rag {
    /// The words of files.
    pub const WORDS: &'static [&'static str] = &["red", "amber", "green"];

    /// Reads one of [`Self::WORDS`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Red, Self::Amber, Self::Green].into_iter().find(|rag| rag.word() == word)
    }

    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Green => "green",
        }
    }
}
