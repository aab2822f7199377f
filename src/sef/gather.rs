//! From statements, entries and actions to the model.

use chrono::{NaiveDate, NaiveDateTime};

use super::lacks::lacks;
use super::model::{
    ActionPart, CriterionPart, GroupPart, QuestionPart, Reference, SelfEvaluation, StatementPart,
};
use crate::evidence::{Action, Cohort, Repository, Statement};
use crate::framework::{Criterion, Framework};

/// Gathers the self-evaluation of a repository as of a moment.
#[must_use]
pub fn gather<'a>(
    framework: &'a Framework,
    repository: &'a Repository,
    as_of: NaiveDateTime,
) -> SelfEvaluation<'a> {
    let gatherer = Gatherer { framework, repository, today: as_of.date() };
    let settings = &repository.settings;
    let groups: Vec<GroupPart<'a>> = framework
        .groups
        .iter()
        .map(|group| GroupPart {
            title: &group.title,
            criteria: framework
                .criteria
                .iter()
                .filter(|criterion| criterion.group == group.id)
                .map(|criterion| gatherer.criterion(criterion))
                .collect(),
        })
        .filter(|group| !group.criteria.is_empty())
        .collect();
    let questions = framework
        .questions
        .iter()
        .map(|question| QuestionPart {
            question,
            answer: settings.sef.answers.get(&question.id).map(String::as_str),
            statements: groups
                .iter()
                .flat_map(|group| &group.criteria)
                .flat_map(|part| &part.statements)
                .map(|part| part.statement)
                .filter(|s| s.question.as_ref().is_some_and(|id| id.value == question.id))
                .collect(),
        })
        .collect();
    SelfEvaluation {
        area: &settings.area,
        framework,
        as_of,
        context: settings.sef.context.as_deref(),
        questions,
        groups,
        actions: gatherer.actions(),
        cohorts: framework.cohorts.iter().filter_map(|word| Cohort::from_word(word)).collect(),
        lacks: lacks(framework, repository),
        statements: repository.statements.len(),
    }
}

struct Gatherer<'a> {
    framework: &'a Framework,
    repository: &'a Repository,
    today: NaiveDate,
}

impl<'a> Gatherer<'a> {
    /// A statement that says no kind stands nowhere: a draft says so.
    fn criterion(&self, criterion: &'a Criterion) -> CriterionPart<'a> {
        let about = |s: &&Statement| s.criterion.as_ref().is_some_and(|id| id.value == criterion.id);
        let mut statements: Vec<&'a Statement> =
            self.repository.statements.iter().filter(about).filter(|s| s.kind.is_some()).collect();
        statements.sort_by_key(|statement| statement.kind);
        CriterionPart { criterion, statements: statements.into_iter().map(|s| self.statement(s)).collect() }
    }

    fn statement(&self, statement: &'a Statement) -> StatementPart<'a> {
        let entry = |id: &str| self.repository.entries.iter().find(|entry| entry.id.eq_ignore_ascii_case(id));
        let refer = |id: &'a str| entry(id).map_or(Reference::Unknown(id), Reference::Entry);
        StatementPart {
            statement,
            evidence: statement.evidence.iter().map(|id| refer(id)).collect(),
            actions: statement
                .actions
                .iter()
                .filter_map(|id| self.action(id))
                .map(|a| self.part(a))
                .collect(),
        }
    }

    fn action(&self, id: &str) -> Option<&'a Action> {
        let is = |action: &&Action| action.id.as_ref().is_some_and(|known| known.eq_ignore_ascii_case(id));
        self.repository.actions.iter().find(is)
    }

    fn part(&self, action: &'a Action) -> ActionPart<'a> {
        let follows = |s: &&Statement| {
            s.actions.iter().any(|id| action.id.as_ref().is_some_and(|known| known.eq_ignore_ascii_case(id)))
        };
        let statements = self.repository.statements.iter().filter(follows);
        let named: Vec<&str> =
            statements.filter_map(|s| s.criterion.as_ref()).map(|id| id.as_str()).collect();
        let all = self.framework.criteria.iter().map(|criterion| criterion.id.as_str());
        ActionPart {
            action,
            rating: action.rating_on(self.today).map(|rating| rating.value),
            criteria: all.filter(|id| named.contains(id)).collect(),
        }
    }

    /// The actions that some statement names, the first due first; those without a day last.
    fn actions(&self) -> Vec<ActionPart<'a>> {
        let mut parts: Vec<ActionPart<'a>> = self
            .repository
            .actions
            .iter()
            .map(|action| self.part(action))
            .filter(|part| !part.criteria.is_empty())
            .collect();
        parts.sort_by_key(|part| part.action.due.as_ref().map_or(NaiveDate::MAX, |due| due.value));
        parts
    }
}
