//! Statements.

use crate::evidence::{Cohort, Origin, Rag, Told};
use crate::findings::Location;

/// A statement of the self-evaluation. Fields hold only what is valid: what is not is a fault of the repository.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Unique; none where the author left it out.
    pub id: Option<Told<String>>,
    /// The criterion that it is about; known to the framework.
    pub criterion: Option<Told<String>>,
    /// The aspect of that criterion, where it is about one.
    pub aspect: Option<Told<String>>,
    /// Strength, or area for improvement.
    pub kind: Option<Kind>,
    /// How well it stands.
    pub rag: Option<Rag>,
    /// Whom it is about.
    pub cohorts: Vec<Cohort>,
    /// The question that it helps to answer; known to the framework.
    pub question: Option<Told<String>>,
    /// How good things are.
    pub judgement: Option<Told<String>>,
    /// Ids of the entries that show it, as written.
    pub evidence: Vec<Told<String>>,
    /// What changed for children.
    pub impact: Option<Told<String>>,
    /// What children, young people and families say.
    pub families: Option<Told<String>>,
    /// What the partners say.
    pub partnership: Option<Told<String>>,
    /// Ids of the actions that follow, as written.
    pub actions: Vec<Told<String>>,
    /// YAML or workbook.
    pub origin: Origin,
    /// Where it begins.
    pub at: Location,
}

impl Statement {
    /// What to call it: its id, or nothing.
    #[must_use]
    pub fn name(&self) -> &str {
        self.id.as_ref().map_or("", |id| id.as_str())
    }

    /// What it says in words, in the order in which people read it.
    pub fn texts(&self) -> impl Iterator<Item = &Told<String>> {
        [&self.judgement, &self.impact, &self.families, &self.partnership].into_iter().flatten()
    }
}

/// What a statement finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Something that works.
    Strength,
    /// Something that must become better.
    Improvement,
}

impl Kind {
    /// The words of files.
    pub const WORDS: &'static [&'static str] = &["strength", "improvement"];

    /// Reads one of [`Self::WORDS`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Strength, Self::Improvement].into_iter().find(|kind| kind.word() == word)
    }

    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::Improvement => "improvement",
        }
    }
}
