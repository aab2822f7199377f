//! From a framework and settings to events.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::{Event, Kind, Time, Waiting};
use crate::calendar::Holidays;
use crate::evidence::Settings;
use crate::framework::{Dated, Framework, Milestone, Span, Stage};

/// The events that follow from a notification, in order of time.
pub struct Timeline {
    /// When inspectors called, in London.
    pub notified: NaiveDateTime,
    /// The events.
    pub events: Vec<Event>,
    /// What follows on days that nobody can tell yet, in the framework's order.
    pub waiting: Vec<Waiting>,
    /// The holidays that were counted.
    pub holidays: Holidays,
}

/// The holidays of an area.
#[must_use]
pub fn holidays(settings: &Settings) -> Holidays {
    Holidays::new(settings.holidays_add.iter().copied(), settings.holidays_drop.iter().copied())
}

/// When a stage is due, in London: as settings say, or else as follows from notification.
#[must_use]
pub fn deadline(settings: &Settings, stage: &Stage) -> Option<NaiveDateTime> {
    let moved = settings.overrides.get(&stage.id).map(|told| told.value);
    moved.or_else(|| stage.deadline?.after(settings.notified.as_ref()?.value.date(), &holidays(settings)))
}

/// The days of a milestone, as settings say, or as follow from what they say.
#[must_use]
pub fn days_of(framework: &Framework, settings: &Settings, milestone: &str) -> Option<Span> {
    let told = |id: &str| settings.dates.get(id).map(|told| told.value);
    let notified = settings.notified.as_ref().map(|told| told.value.date());
    let dated = framework.milestones_after(notified, &holidays(settings), &told);
    dated.iter().find(|dated| dated.milestone.id == milestone).map(|dated| dated.span)
}

/// The timeline of an area that was notified at this moment. Once the outcome is known, what follows from another
/// is left out.
#[must_use]
pub fn timeline(framework: &Framework, settings: &Settings, notified: NaiveDateTime) -> Timeline {
    let holidays = holidays(settings);
    let day = notified.date();
    let mut events = vec![notification(notified, framework.counts_weeks())];
    let counted = (day, &holidays);
    events.extend(framework.stages.iter().filter_map(|stage| due(framework, settings, stage, counted)));
    events.extend(chosen(framework, counted));
    let told = |id: &str| settings.dates.get(id).map(|told| told.value);
    let dated = framework.milestones_after(day, &holidays, &told);
    let follows = Follows::of(settings);
    let those = dated.iter().filter(|dated| follows.includes(dated.milestone));
    events.extend(those.map(|dated| milestone(framework, dated, follows.known)));
    let undated = framework.undated(&dated).filter(|milestone| follows.includes(milestone));
    let waiting = undated.map(|undated| waiting(framework, undated, follows.known)).collect();
    let is_call = |event: &Event| event.kind == Kind::Notification;
    events.sort_by_key(|event| (!is_call(event), event.time.start(), event.time.to()));
    Timeline { notified, events, waiting, holidays }
}

/// What follows, by what is known of the outcome.
pub(super) struct Follows<'s> {
    /// The id of the outcome, once it is known.
    pub(super) known: Option<&'s str>,
}

impl<'s> Follows<'s> {
    pub(super) fn of(settings: &'s Settings) -> Self {
        Self { known: settings.outcome.as_ref().map(|told| told.value.as_str()) }
    }

    /// Whether a milestone follows: from what was concluded, or as long as nobody knows that.
    pub(super) fn includes(&self, milestone: &Milestone) -> bool {
        match (milestone.outcome.as_deref(), self.known) {
            (Some(after), Some(known)) => after == known,
            _ => true,
        }
    }
}

/// A day and the holidays that are counted from it.
type From<'h> = (NaiveDate, &'h Holidays);

pub(super) fn notification(at: NaiveDateTime, counts_weeks: bool) -> Event {
    let is_monday = chrono::Datelike::weekday(&at.date()) == Weekday::Mon;
    let odd = "Notification comes on a Monday; weeks are counted from the Monday of this week";
    Event {
        id: Framework::NOTIFICATION.to_owned(),
        title: "Inspectors notify the area".to_owned(),
        kind: Kind::Notification,
        // A day without a time of day is a day.
        time: if at.time() == NaiveTime::MIN { Time::Days(at.date(), at.date()) } else { Time::At(at) },
        or: None,
        basis: None,
        usual: None,
        sources: Vec::new(),
        note: (counts_weeks && !is_monday).then(|| odd.to_owned()),
    }
}

fn due(
    framework: &Framework,
    settings: &Settings,
    stage: &Stage,
    (day, holidays): From<'_>,
) -> Option<Event> {
    let usual = stage.deadline.and_then(|deadline| deadline.after(day, holidays));
    let moved = settings.overrides.get(&stage.id).map(|told| told.value);
    let at = moved.or(usual)?;
    Some(Event {
        id: stage.id.clone(),
        title: format!("Due: {}", stage.sends.as_ref().unwrap_or(&stage.title)),
        kind: Kind::Deadline,
        time: Time::At(at),
        or: None,
        basis: None,
        usual: usual.filter(|usual| *usual != at).map(Time::At),
        sources: stage.sources.clone(),
        note: note(framework, &stage.id, None),
    })
}

fn chosen(framework: &Framework, (day, holidays): From<'_>) -> Option<Event> {
    let tracking = framework.tracking.as_ref()?;
    let at = tracking.chosen?.after(day, holidays)?;
    Some(Event {
        id: "tracked-children-chosen".to_owned(),
        title: format!("Inspectors have chosen the children to track, about {}", tracking.typical),
        kind: Kind::Milestone,
        time: Time::At(at),
        or: None,
        basis: None,
        usual: None,
        sources: tracking.sources.clone(),
        note: None,
    })
}

/// What happens, with the outcome after which alone it does as long as that is not known.
fn title(framework: &Framework, milestone: &Milestone, known: Option<&str>) -> String {
    let outcome = milestone.outcome.as_deref().filter(|_| known.is_none());
    let outcome = outcome.and_then(|id| framework.outcomes.iter().find(|outcome| outcome.id == id));
    match outcome {
        Some(outcome) => format!("If the outcome is {} ({}): {}", outcome.id, outcome.title, milestone.title),
        None => milestone.title.clone(),
    }
}

pub(super) fn waiting(framework: &Framework, milestone: &Milestone, known: Option<&str>) -> Waiting {
    Waiting {
        id: milestone.id.clone(),
        title: title(framework, milestone, known),
        when: milestone.when.clone(),
        note: note(framework, &milestone.id, milestone.note.as_deref()),
        sources: milestone.sources.clone(),
    }
}

pub(super) fn milestone(framework: &Framework, dated: &Dated<'_>, known: Option<&str>) -> Event {
    let milestone = dated.milestone;
    let time = |span: Span| Time::Days(span.from, span.to);
    Event {
        id: milestone.id.clone(),
        title: title(framework, milestone, known),
        kind: Kind::Milestone,
        time: time(dated.span),
        or: dated.span.or,
        basis: None,
        usual: dated.usual.map(time),
        sources: milestone.sources.clone(),
        note: note(framework, &milestone.id, milestone.note.as_deref()),
    }
}

/// A note, and what the catalogue says is not sure of the stage or milestone with this id.
fn note(framework: &Framework, id: &str, note: Option<&str>) -> Option<String> {
    let all: Vec<&str> = note.into_iter().chain(framework.cautions_about(id)).collect();
    (!all.is_empty()).then(|| all.join(". "))
}
