//! Actions and their ratings.

use chrono::{Datelike, Months, NaiveDate};

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
    /// How anybody will know that it worked.
    pub measure: Option<String>,
    /// What the board is asked to decide.
    pub decision: Option<String>,
    /// What every action needs and its author left out: fields by their path.
    pub lacks: Vec<&'static str>,
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

    /// What to call it in a sentence: its id, else what is to be done.
    #[must_use]
    pub fn name(&self) -> &str {
        match (&self.id, &self.what) {
            (Some(id), _) => id,
            (None, what) => what.as_deref().unwrap_or_default(),
        }
    }

    /// Days since it was due, where it is not green: green says that it is on track or done.
    #[must_use]
    pub fn days_overdue(&self, today: NaiveDate) -> Option<i64> {
        let days = (today - self.due.as_ref()?.value).num_days();
        let green = self.rating_on(today).is_some_and(|rating| rating.value == Rag::Green);
        (days > 0 && !green).then_some(days)
    }

    /// Whether it was made because of an inspection, so that its reference is a recommendation.
    #[must_use]
    pub fn follows_inspection(&self) -> bool {
        self.source.as_deref().is_some_and(|kind| Source::of(kind) == Some(Source::Inspection))
    }
}

/// Why an action was decided on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// An inspection, whose year may stand in the word; a written statement of action follows one too.
    Inspection,
    /// A criterion or aspect.
    Criterion,
    /// A statement of the self-evaluation.
    Statement,
    /// What families, young people or staff said.
    Engagement,
}

impl Source {
    /// The words of files; `inspection` may have its year after it.
    pub const WORDS: &'static [&'static str] =
        &["inspection", "criterion", "statement", "wsoa", "engagement"];

    /// Reads one of [`Self::WORDS`].
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        match word {
            "criterion" => Some(Self::Criterion),
            "statement" => Some(Self::Statement),
            "wsoa" => Some(Self::Inspection),
            "engagement" => Some(Self::Engagement),
            "inspection" => Some(Self::Inspection),
            _ => word.strip_prefix("inspection-").filter(|text| year(text)).map(|_| Self::Inspection),
        }
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

impl Rating {
    /// Whether it speaks for a month, of which the first day stands.
    #[must_use]
    pub fn is_of_month(&self) -> bool {
        self.day.day() == 1
    }

    /// The last day that it speaks for.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        let next = self.day.checked_add_months(Months::new(1)).filter(|_| self.is_of_month());
        next.and_then(|next| next.pred_opt()).unwrap_or(self.day)
    }
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
