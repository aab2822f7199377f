//! The timeline as text, Markdown, JSON, CSV and a calendar file.

mod calendar;
mod csv;
mod json;
mod markdown;
mod text;
mod words;

use chrono::NaiveDateTime;

use super::{Event, Known, Timeline, Waiting};
use crate::calendar::Holidays;

pub use calendar::calendar;
pub use csv::csv;
pub use json::json;
pub use markdown::markdown;
pub use text::text;
pub use words::{remarks, sources, time};

/// A timeline and what it is of.
pub struct View<'a> {
    /// The timeline, where there was a call; without one, what is known.
    pub told: Told<'a>,
    /// The area's name.
    pub area: &'a str,
    /// The framework's id.
    pub framework: &'a str,
    /// This version of sendpack.
    pub version: &'a str,
    /// Now, in London.
    pub now: NaiveDateTime,
}

/// What there is to show.
#[derive(Clone, Copy)]
pub enum Told<'a> {
    /// What follows from a call.
    Call(&'a Timeline),
    /// What is known without one.
    Known(&'a [Known]),
}

/// What a renderer shows of an inspection.
pub(super) struct Section<'a> {
    /// What the inspection is, where no call tells.
    known: Option<&'a Known>,
    events: &'a [Event],
    waiting: &'a [Waiting],
    holidays: &'a Holidays,
}

impl<'a> View<'a> {
    /// Each inspection.
    fn sections(&self) -> Vec<Section<'a>> {
        match self.told {
            Told::Call(timeline) => {
                let Timeline { events, waiting, holidays, .. } = timeline;
                vec![Section { known: None, events, waiting, holidays }]
            }
            Told::Known(known) => known.iter().map(Section::of).collect(),
        }
    }

    /// How many events there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sections().iter().map(|section| section.events.len()).sum()
    }
}

impl<'a> Section<'a> {
    fn of(known: &'a Known) -> Self {
        let Known { events, waiting, holidays, .. } = known;
        Self { known: Some(known), events, waiting, holidays }
    }
}
