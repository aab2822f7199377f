//! The plan as it stands on a day.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Line, Movement};
use crate::evidence::{Rag, Repository};
use crate::framework::Framework;

/// The actions as they stand on a day, in order of place.
pub struct Plan<'a> {
    /// What the area was asked, and is judged by.
    pub framework: &'a Framework,
    /// What the area holds.
    pub repository: &'a Repository,
    /// Now, in London.
    pub now: NaiveDateTime,
    /// The month, by its first day, with which ratings are compared; none, with the rating before.
    pub since: Option<NaiveDate>,
    /// The actions.
    pub lines: Vec<Line<'a>>,
}

/// A plan and what renderers say of themselves.
pub struct View<'a> {
    /// The plan.
    pub plan: &'a Plan<'a>,
    /// This version of sendpack.
    pub version: &'a str,
}

impl<'a> Plan<'a> {
    /// The plan of a repository.
    #[must_use]
    pub fn of(
        framework: &'a Framework,
        repository: &'a Repository,
        now: NaiveDateTime,
        since: Option<NaiveDate>,
    ) -> Self {
        let lines = repository.actions.iter().map(|action| Line::of(action, now.date(), since)).collect();
        Self { framework, repository, now, since, lines }
    }

    /// Today, in London.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The area's name.
    #[must_use]
    pub fn area(&self) -> &'a str {
        &self.repository.settings.area
    }

    /// How many actions have a rating, or none.
    #[must_use]
    pub fn rated(&self, rag: Option<Rag>) -> usize {
        self.lines.iter().filter(|line| line.rag() == rag).count()
    }

    /// How many actions had a rating, or none, when they are compared with.
    #[must_use]
    pub fn rated_before(&self, rag: Option<Rag>) -> usize {
        let before = |line: &&Line<'_>| line.before.map(|rating| rating.value) == rag;
        self.lines.iter().filter(before).count()
    }

    /// How many moved so.
    #[must_use]
    pub fn moved(&self, movement: Movement) -> usize {
        self.lines.iter().filter(|line| line.movement == movement).count()
    }

    /// The actions that are overdue, longest first.
    #[must_use]
    pub fn overdue(&self) -> Vec<&Line<'a>> {
        let mut overdue: Vec<&Line<'a>> = self.lines.iter().filter(|line| line.overdue.is_some()).collect();
        overdue.sort_by_key(|line| std::cmp::Reverse(line.overdue));
        overdue
    }

    /// The actions with this rating.
    pub fn with(&self, rag: Rag) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(move |line| line.rag() == Some(rag))
    }
}
