//! What is due from the area between its sessions.

use chrono::NaiveDateTime;

use crate::evidence::{Moment, Settings};
use crate::framework::{Deadline, DueDay, Framework};
use crate::timeline::{Kind, Time, timeline};

/// Something that is due, or that inspectors have done, at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What it is.
    pub title: String,
    /// When.
    pub when: Moment,
}

/// What is due; in weeks counted from notification, where there has been none.
#[must_use]
pub fn dues(framework: &Framework, settings: &Settings, notified: Option<NaiveDateTime>) -> Vec<Due> {
    match notified {
        Some(notified) => dated(framework, settings, notified),
        None => {
            let due = framework.stages.iter().filter_map(|stage| {
                let title = format!("Due: {}", stage.sends.as_ref().unwrap_or(&stage.title));
                Some(Due { title, when: moment(stage.deadline?) })
            });
            due.collect()
        }
    }
}

fn moment(deadline: Deadline) -> Moment {
    match deadline.day {
        DueDay::Week(week, weekday) => Moment::week(week, weekday, deadline.time),
        DueDay::WorkingDays(count) => Moment::WorkingDay(count, deadline.time),
    }
}

/// What the timeline says of them: the area's settings may have moved one.
fn dated(framework: &Framework, settings: &Settings, notified: NaiveDateTime) -> Vec<Due> {
    let events = timeline(framework, settings, notified).events.into_iter();
    let due = events.filter(|event| event.kind != Kind::Notification).filter_map(|event| match event.time {
        Time::At(at) => Some(Due { title: event.title, when: Moment::At(at) }),
        Time::Days(..) => None,
    });
    due.collect()
}
