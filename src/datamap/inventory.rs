//! All of it together.

use chrono::{NaiveDateTime, TimeDelta};

use super::{DataLine, Mapped, PaperLine, Standing, data, papers};
use crate::rehearsal::{self, next_monday};
use crate::rules::Context;
use crate::timeline;

/// What the framework asks for, with where each of it is.
pub struct Inventory<'a> {
    /// The moment from which working time is counted: the call, or that of a drill.
    pub notified: NaiveDateTime,
    /// Whether inspectors have called.
    pub called: bool,
    /// Sets of data, in the catalogue's order.
    pub data: Vec<DataLine<'a>>,
    /// Documents, in the catalogue's order.
    pub papers: Vec<PaperLine<'a>>,
}

impl<'a> Inventory<'a> {
    /// The inventory of a repository. Before inspectors call, time is counted from the next ordinary Monday.
    #[must_use]
    pub fn of(ctx: &Context<'a>) -> Self {
        let settings = &ctx.repository.settings;
        let told = settings.notified.as_ref().map(|told| rehearsal::at_the_call(told.value));
        let notified = told.unwrap_or_else(|| next_monday(ctx.today(), &timeline::holidays(settings)));
        let drill = rehearsal::drill(ctx.framework, settings, &ctx.repository.datamap, notified);
        Self { notified, called: told.is_some(), data: data::lines(ctx, &drill), papers: papers::lines(ctx) }
    }

    /// How many sets of data the data map has, how many there are, and the working time that those take together.
    #[must_use]
    pub fn mapped(&self) -> (usize, usize, TimeDelta) {
        let takes = self.data.iter().filter_map(|line| line.row?.takes.as_ref()).map(|told| told.value);
        let mapped = self.data.iter().filter(|line| line.row.is_some()).count();
        (mapped, self.data.len(), takes.sum())
    }

    /// How many sets of data stand so.
    pub fn count(&self, is: impl Fn(Mapped) -> bool) -> usize {
        self.data.iter().filter(|line| is(line.mapped)).count()
    }

    /// How many of the documents asked for have an answer that is final and held, and how many are asked for.
    #[must_use]
    pub fn answered(&self) -> (usize, usize) {
        let of_one = self.papers.chunk_by(|a, b| a.request.id == b.request.id);
        let lacks = |line: &PaperLine<'_>| {
            matches!(line.standing, Standing::Missing | Standing::NotHeld | Standing::Draft)
        };
        let all: Vec<bool> = of_one.map(|lines| !lines.iter().all(lacks)).collect();
        (all.iter().filter(|answered| **answered).count(), all.len())
    }
}
