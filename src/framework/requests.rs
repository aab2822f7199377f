//! Requests: what inspectors ask for, item by item.

/// Where a request belongs; the order of the catalogue is the order of the index.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its id, such as `health`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The word of entries for the partner whose work it asks about, where it is about one.
    pub partner: Option<String>,
}

/// What a request's answer holds about people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonalData {
    /// Narrative or structure.
    None,
    /// Counts.
    Aggregate,
    /// Names and addresses of contacts in groups and services.
    Contacts,
    /// Rows or files about identifiable people.
    PersonLevel,
}

impl PersonalData {
    /// The words of catalogue, entries and registers, least first.
    pub const WORDS: &'static [&'static str] = &["none", "aggregate", "contacts", "person-level"];

    /// Reads one of [`Self::WORDS`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::None, Self::Aggregate, Self::Contacts, Self::PersonLevel]
            .into_iter()
            .find(|p| p.word() == word)
    }

    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Aggregate => "aggregate",
            Self::Contacts => "contacts",
            Self::PersonLevel => "person-level",
        }
    }
}

/// What an answer is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestKind {
    /// Data that somebody takes out of a system.
    Data,
    /// A document that lies ready.
    Document,
}

impl RequestKind {
    /// The words of the catalogue.
    pub const WORDS: &'static [&'static str] = &["data", "document"];

    /// By its word; where there is none, by what the answer holds about people: counts and people come out of systems.
    pub(super) fn of(word: Option<&str>, about: PersonalData) -> Self {
        match (word, about) {
            (Some("data"), _) => Self::Data,
            (None, PersonalData::Aggregate | PersonalData::PersonLevel) => Self::Data,
            _ => Self::Document,
        }
    }
}

/// File extensions that suit the answer, most usual first.
pub type Formats = Vec<String>;

/// A request, or a part of a composite one.
#[derive(Clone, Debug)]
pub struct Requested {
    /// Its id: `5.1`, or `5.1/physiotherapy` for a part.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// One item that inspectors ask for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Its id as text, so that `1.10` is not `1.1`.
    pub id: String,
    /// Whether its id is of our own making, so that nobody who asks for it would know it.
    pub own_id: bool,
    /// Its title.
    pub title: String,
    /// What is wanted.
    pub description: String,
    /// The id of its section.
    pub section: String,
    /// Ids of the stages at which it is sent, first the one at which it is due.
    pub stages: Vec<String>,
    /// What the answer holds about people.
    pub personal_data: PersonalData,
    /// Data that somebody takes out of a system, or a document.
    pub kind: RequestKind,
    /// File extensions that suit.
    pub formats: Formats,
    /// Criteria that it most naturally evidences; our suggestion.
    pub criteria: Vec<String>,
    /// The parts that must each be answered; empty for a simple request.
    pub parts: Vec<Requested>,
    /// The list (`list-1`, `providers` …) that answers it, if any.
    pub list: Option<String>,
    /// Lists that may answer it in place of a document: those that the area holds do.
    pub or_lists: Vec<String>,
    /// Whether each tracked child needs an answer.
    pub per_child: bool,
    /// When a per-child request applies, if not always.
    pub conditional: Option<String>,
    /// The blank form with which a child's folder begins, where there is one: one of [`Request::FORMS`].
    pub form: Option<String>,
    /// The template that inspectors require, such as `CQC`.
    pub template: Option<String>,
    /// Months after which its evidence is stale, where that is not the usual number.
    pub fresh_months: Option<u32>,
    /// Months that the content must cover, if stated.
    pub window_months: Option<u32>,
    /// Anything else worth knowing.
    pub note: Option<String>,
}

impl Request {
    /// Its number and title, as people know it.
    #[must_use]
    pub fn called(&self) -> String {
        if self.own_id { self.title.clone() } else { format!("{} {}", self.id, self.title) }
    }

    /// The blank forms that are known.
    pub const FORMS: &'static [&'static str] = &[
        "audit",
        "chronology",
        "pen-portrait",
        "assessments",
        "plans",
        "discussion-notes",
        "commissioning-agreement",
    ];
}

/// A number that the handbook skips.
#[derive(Clone, Debug)]
pub struct Skipped {
    /// The number.
    pub id: String,
    /// What to say of it.
    pub reason: String,
}
