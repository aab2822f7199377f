//! Entries: pieces of evidence with their tags, written in YAML or as rows of a register.

use chrono::NaiveDate;

use crate::evidence::{Origin, Told};
use crate::findings::Location;
use crate::framework::{Framework, PersonalData};

/// A group of children whom evidence covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cohort {
    /// With an EHC plan.
    EhcPlan,
    /// On SEN support.
    SenSupport,
    /// In alternative provision.
    AlternativeProvision,
}

/// A partner whose work evidence shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Partner {
    /// Education.
    Education,
    /// Health.
    Health,
    /// Social care.
    Care,
}

/// Whose views evidence carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// Children and young people.
    Children,
    /// Parents and carers.
    Parents,
    /// Practitioners.
    Practitioners,
}

/// Whether a document may be sent as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Still being written.
    Draft,
    /// Ready to send.
    Final,
}

/// Gives an enum of words its words, in both directions.
macro_rules! words {
    ($type:ident: $($word:literal => $variant:ident),+ $(,)?) => {
        impl $type {
            /// The words of entries and registers, in order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// Reads one of [`Self::WORDS`].
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// The word for it.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }
    };
}

words!(Cohort: "ehc-plan" => EhcPlan, "sen-support" => SenSupport, "alternative-provision" => AlternativeProvision);
words!(Partner: "education" => Education, "health" => Health, "care" => Care);
words!(Voice: "children" => Children, "parents" => Parents, "practitioners" => Practitioners);
words!(Status: "draft" => Draft, "final" => Final);

impl Cohort {
    /// The groups that a framework wants the evidence of each criterion to cover.
    pub fn asked(framework: &Framework) -> impl Iterator<Item = Self> {
        framework.cohorts.iter().filter_map(|word| Self::from_word(word))
    }
}

impl Partner {
    /// The partners whose work a framework wants the evidence of each criterion to show.
    pub fn asked(framework: &Framework) -> impl Iterator<Item = Self> {
        framework.partner_words().filter_map(Self::from_word)
    }
}

/// Who answers for a piece of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// The role, not the person.
    pub role: Option<String>,
    /// The team.
    pub team: Option<String>,
    /// Where to write.
    pub email: Option<String>,
}

/// A file that an entry names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRef {
    /// As written.
    pub written: String,
    /// The document it means, relative to the repository with `/`; none where it is not there or lies outside.
    pub document: Option<String>,
}

/// A piece of evidence. Fields hold only what is valid: what is not is a fault of the repository.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Unique, kebab-case; empty where the author left it out.
    pub id: Told<String>,
    /// What people call it.
    pub title: String,
    /// The files it stands for.
    pub files: Vec<Told<FileRef>>,
    /// Or where it is on the web.
    pub url: Option<Told<String>>,
    /// Requests, or parts of them, that it answers; all known to the framework.
    pub requests: Vec<Told<String>>,
    /// Criteria or aspects that it evidences; all known to the framework.
    pub criteria: Vec<Told<String>>,
    /// Whether its author tagged it with a request or criterion, right or wrong.
    pub tagged: bool,
    /// Whom it covers.
    pub cohorts: Vec<Cohort>,
    /// Whose work it shows.
    pub partners: Vec<Partner>,
    /// Whose views it carries.
    pub voice: Vec<Voice>,
    /// Who answers for it.
    pub owner: Owner,
    /// The date its content speaks for.
    pub as_at: Option<Told<NaiveDate>>,
    /// When it is due to be looked at again.
    pub review_by: Option<Told<NaiveDate>>,
    /// Draft or final.
    pub status: Option<Status>,
    /// What it holds about people.
    pub personal_data: Option<PersonalData>,
    /// One line.
    pub summary: Option<String>,
    /// What changed for children because of it.
    pub impact: Option<String>,
    /// First day of the period its content covers.
    pub from: Option<Told<NaiveDate>>,
    /// Last day of that period.
    pub to: Option<Told<NaiveDate>>,
    /// The required template it uses, such as `CQC`.
    pub template: Option<String>,
    /// YAML or register.
    pub origin: Origin,
    /// Where it begins: the file and line, or the row.
    pub at: Location,
}

impl Entry {
    /// What to call it: its id, else its title.
    #[must_use]
    pub fn name(&self) -> &str {
        match (self.id.as_str(), self.title.as_str()) {
            ("", title) => title,
            (id, _) => id,
        }
    }

    /// Whether it is ready to send.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.status == Some(Status::Final)
    }

    /// Whether there is something to send for it: a document that is there, or an address.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.url.is_some() || self.files.iter().any(|f| f.document.is_some())
    }

    /// Whether it is tagged with `id` or, where that is a whole request, with a part of it.
    #[must_use]
    pub fn answers(&self, id: &str) -> bool {
        self.requests.iter().any(|r| r.value == id || r.split('/').next() == Some(id))
    }
}
