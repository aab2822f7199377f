//! What a self-evaluation holds, before it is laid out.

use chrono::NaiveDateTime;

use crate::evidence::{Action, Cohort, Entry, Kind, Rag, Statement};
use crate::framework::{Criterion, Framework, Question};

/// The self-evaluation of an area.
pub struct SelfEvaluation<'a> {
    /// The area's name.
    pub area: &'a str,
    /// By what it judges itself.
    pub framework: &'a Framework,
    /// The day that it speaks for.
    pub as_of: NaiveDateTime,
    /// What the area says of itself.
    pub context: Option<&'a str>,
    /// The questions in order.
    pub questions: Vec<QuestionPart<'a>>,
    /// Criteria by group, in order.
    pub groups: Vec<GroupPart<'a>>,
    /// The actions that follow, the first due first.
    pub actions: Vec<ActionPart<'a>>,
    /// Whom every criterion should be judged for.
    pub cohorts: Vec<Cohort>,
    /// What it lacks, in sentences; a document that lacks nothing is no draft.
    pub lacks: Vec<String>,
    /// How many statements it is written from.
    pub statements: usize,
}

/// A question and what answers it.
pub struct QuestionPart<'a> {
    /// The question.
    pub question: &'a Question,
    /// The overall answer in the area's own words.
    pub answer: Option<&'a str>,
    /// The statements that answer it, in the order of criteria.
    pub statements: Vec<&'a Statement>,
}

/// A group of criteria.
pub struct GroupPart<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its criteria.
    pub criteria: Vec<CriterionPart<'a>>,
}

/// A criterion and what is said of it.
pub struct CriterionPart<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// The statements about it: strengths, then areas for improvement.
    pub statements: Vec<StatementPart<'a>>,
}

/// A statement with what it refers to.
pub struct StatementPart<'a> {
    /// The statement.
    pub statement: &'a Statement,
    /// What shows it.
    pub evidence: Vec<Reference<'a>>,
    /// What follows from it.
    pub actions: Vec<ActionPart<'a>>,
}

/// What shows that a statement is right.
pub enum Reference<'a> {
    /// An entry.
    Entry(&'a Entry),
    /// An id that no entry has.
    Unknown(&'a str),
}

/// An action as it stands on the day.
#[derive(Clone)]
pub struct ActionPart<'a> {
    /// The action.
    pub action: &'a Action,
    /// Its newest rating by then.
    pub rating: Option<Rag>,
    /// Ids of the criteria that it follows from, in order.
    pub criteria: Vec<&'a str>,
}

impl<'a> SelfEvaluation<'a> {
    /// Every criterion, in order.
    pub fn criteria(&self) -> impl Iterator<Item = &CriterionPart<'a>> {
        self.groups.iter().flat_map(|group| &group.criteria)
    }
}

impl<'a> QuestionPart<'a> {
    /// The statements of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &'a Statement> {
        self.statements.iter().copied().filter(move |statement| statement.kind == Some(kind))
    }
}

impl<'a> CriterionPart<'a> {
    /// The statements of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &StatementPart<'a>> {
        self.statements.iter().filter(move |part| part.statement.kind == Some(kind))
    }
}
