//! What is known of an inspection without a call: the days that settings give, and what is counted from them. Mostly the last
//! inspection, from which the next one follows.

use std::collections::BTreeSet;

use super::build::{Follows, holidays, milestone, notification, waiting};
use super::{Basis, Event, Waiting};
use crate::calendar::Holidays;
use crate::evidence::Settings;
use crate::framework::{Dated, Framework, Milestone, Outcome, When};

/// What is known of an inspection.
pub struct Known {
    /// Which.
    pub which: Which,
    /// The id of the framework that it went by.
    pub framework: String,
    /// What it concluded, if that is known.
    pub outcome: Option<Outcome>,
    /// The events, in order of time.
    pub events: Vec<Event>,
    /// What follows on days that nobody can tell yet, in the framework's order.
    pub waiting: Vec<Waiting>,
    /// The holidays that were counted.
    pub holidays: Holidays,
}

/// Which inspection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one of which settings do not say when inspectors called.
    This,
    /// The one before, or the last where none is under way.
    Last,
}

impl Which {
    /// Where settings speak of it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::This => "inspection",
            Self::Last => "last_inspection",
        }
    }
}

/// The inspections of which anything is known without a call, the last one first.
#[must_use]
pub fn known(framework: &Framework, settings: &Settings) -> Vec<Known> {
    let last = settings.last_inspection.as_ref().and_then(|last| {
        let other = last.other_framework(framework);
        of(Which::Last, other.as_ref().unwrap_or(framework), &settings.at_last_inspection()?)
    });
    last.into_iter().chain(of(Which::This, framework, settings)).collect()
}

fn of(which: Which, framework: &Framework, settings: &Settings) -> Option<Known> {
    let notified = settings.notified.as_ref().map(|told| told.value);
    let follows = Follows::of(settings);
    if notified.is_none() && settings.dates.is_empty() && follows.known.is_none() {
        return None;
    }
    let holidays = holidays(settings);
    let day = |id: &str| settings.dates.get(id).map(|told| told.value);
    let is_told = |milestone: &Milestone| day(&milestone.id).is_some();
    let dated = framework.milestones_after(notified.map(|at| at.date()), &holidays, &day);
    let kept = dated.iter().filter(|dated| follows.includes(dated.milestone));
    let kept = kept.filter(|dated| is_told(dated.milestone) || !led_up(framework, dated.milestone));
    let called = notified.map(|at| Event { basis: Some(Basis::Told), ..notification(at, false) });
    let mut events: Vec<Event> = called.into_iter().collect();
    events.extend(kept.map(|dated| {
        let counted = || Basis::Counted(dated.milestone.when.clone());
        let basis = if is_told(dated.milestone) { Basis::Told } else { counted() };
        Event { basis: Some(basis), ..milestone(framework, dated, follows.known) }
    }));
    events.sort_by_key(|event| (event.time.start(), event.time.to()));
    let undated = undated(framework, &dated, &is_told).into_iter().filter(|m| follows.includes(m));
    let concluded = |outcome: &&Outcome| Some(outcome.id.as_str()) == follows.known;
    Some(Known {
        which,
        framework: framework.id.clone(),
        outcome: framework.outcomes.iter().find(concluded).cloned(),
        events,
        waiting: undated.map(|milestone| waiting(framework, milestone, follows.known)).collect(),
        holidays,
    })
}

/// Whether a milestone only led up to the inspection: it is counted from the call, and nothing is counted from it.
fn led_up(framework: &Framework, milestone: &Milestone) -> bool {
    let from_call = match &milestone.when {
        When::Week(..) => true,
        when => when.after() == Some(Framework::NOTIFICATION),
    };
    from_call && !framework.milestones.iter().any(|other| other.when.after() == Some(milestone.id.as_str()))
}

/// What is still to be dated: what comes after the last day that is told, and that from which it is counted.
fn undated<'f>(
    framework: &'f Framework,
    dated: &[Dated<'_>],
    is_told: &dyn Fn(&Milestone) -> bool,
) -> Vec<&'f Milestone> {
    let dated: BTreeSet<&str> = dated.iter().map(|dated| dated.milestone.id.as_str()).collect();
    let lacks =
        |milestone: &&Milestone| !dated.contains(milestone.id.as_str()) && !led_up(framework, milestone);
    let over = framework.milestones.iter().rposition(is_told).map_or(0, |place| place + 1);
    let later: Vec<&Milestone> = framework.milestones.iter().skip(over).filter(lacks).collect();
    let is_base =
        |milestone: &&Milestone| later.iter().any(|m| m.when.after() == Some(milestone.id.as_str()));
    let bases = framework.milestones.iter().take(over).filter(lacks).filter(is_base);
    bases.chain(later.iter().copied()).collect()
}
