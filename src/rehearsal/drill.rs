//! Laying extractions on working hours.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::{Part, Task};
use crate::calendar::{Holidays, OfficeHours};
use crate::evidence::{DataMap, DataRow, Settings};
use crate::framework::{Framework, Request, Stage};
use crate::timeline;

/// The hours in which people are taken to work: our assumption.
pub const OFFICE_HOURS: OfficeHours = OfficeHours { opens: clock(9, 0), closes: clock(17, 0) };

/// A time of day.
pub(super) const fn clock(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// A drill: what each owner would do when.
pub struct Drill<'a> {
    /// When inspectors call, in London.
    pub notified: NaiveDateTime,
    /// The extractions, by owner, in the order in which each would do them.
    pub tasks: Vec<Task<'a>>,
    /// The holidays that were counted.
    pub holidays: Holidays,
}

impl<'a> Drill<'a> {
    /// The extractions that would be late.
    pub fn late(&self) -> impl Iterator<Item = &Task<'a>> {
        self.tasks.iter().filter(|task| task.late(&self.holidays).is_some())
    }
}

/// Plays a notification at a moment. Everyone does what is most urgent first, and does not put down what is begun.
/// Rows that say not how long they take, or answer nothing that has a deadline, are left out.
#[must_use]
pub fn drill<'a>(
    framework: &'a Framework,
    settings: &Settings,
    datamap: &'a DataMap,
    notified: NaiveDateTime,
) -> Drill<'a> {
    let holidays = timeline::holidays(settings);
    let mut owners: BTreeMap<&str, Vec<Task<'a>>> = BTreeMap::new();
    for row in &datamap.rows {
        if let Some(task) = task(framework, settings, row, notified, &holidays) {
            owners.entry(task.owner).or_default().push(task);
        }
    }
    let tasks = owners.into_values().flat_map(|tasks| lay(tasks, &holidays)).collect();
    Drill { notified, tasks, holidays }
}

fn task<'a>(
    framework: &'a Framework,
    settings: &Settings,
    row: &'a DataRow,
    notified: NaiveDateTime,
    holidays: &Holidays,
) -> Option<Task<'a>> {
    let request = asked_with(framework, &row.data.as_ref()?.value)?;
    let (stage, due) = due(framework, settings, request, (notified, holidays))?;
    let chosen = framework.tracking.as_ref().and_then(|t| t.chosen?.after(notified.date(), holidays));
    let from = chosen.filter(|_| request.per_child).unwrap_or(notified).max(notified);
    let owner = [&row.owner.email, &row.owner.role, &row.owner.team].into_iter().flatten().next();
    let takes = row.takes.as_ref()?.value;
    let part = Part { start: from, end: from };
    Some(Task { row, request, stage, owner: owner.map_or("", String::as_str), takes, from, due, part })
}

/// The first stage with a deadline at which a request is sent, and when that is in a drill of this moment. What settings
/// move counts only where inspectors did call on that day.
#[must_use]
pub fn due<'a>(
    framework: &'a Framework,
    settings: &Settings,
    request: &Request,
    (notified, holidays): (NaiveDateTime, &Holidays),
) -> Option<(&'a Stage, NaiveDateTime)> {
    let stage = request.stages.iter().filter_map(|id| framework.stage(id)).find(|s| s.deadline.is_some())?;
    let real = settings.notified.as_ref().is_some_and(|told| told.value.date() == notified.date());
    let due = match real {
        true => timeline::deadline(settings, stage)?,
        false => stage.deadline?.after(notified.date(), holidays)?,
    };
    Some((stage, due))
}

/// The request whose data this is: itself, the one of which it is a part, or the one that a list answers.
#[must_use]
pub fn asked_with<'a>(framework: &'a Framework, data: &str) -> Option<&'a Request> {
    let whole = data.split('/').next().unwrap_or(data);
    let by_list = || {
        let answers =
            |r: &&Request| r.list.as_deref() == Some(data) || r.or_lists.iter().any(|id| id == data);
        framework.requests.iter().find(answers)
    };
    framework.request(whole).or_else(by_list)
}

/// Lays the work of one owner on their hours. Where nobody is named, nobody waits for anybody.
fn lay<'a>(mut waiting: Vec<Task<'a>>, holidays: &Holidays) -> Vec<Task<'a>> {
    waiting.sort_by(|a, b| (a.due, b.takes, &a.request.id).cmp(&(b.due, a.takes, &b.request.id)));
    let mut done: Vec<Task<'a>> = Vec::with_capacity(waiting.len());
    let mut free: Option<NaiveDateTime> = None;
    while !waiting.is_empty() {
        let earliest = waiting.iter().map(|task| task.from).min();
        let now = free.into_iter().chain(earliest).max();
        let next = waiting.iter().position(|task| now.is_none_or(|now| task.from <= now)).unwrap_or(0);
        let mut task = waiting.remove(next);
        let from = free.filter(|_| !task.owner.is_empty()).map_or(task.from, |free| free.max(task.from));
        let end = |work| holidays.add_working_time(from, work, OFFICE_HOURS);
        if let (Some(start), Some(end)) = (end(TimeDelta::zero()), end(task.takes)) {
            task.part = Part { start, end };
            free = Some(end);
        }
        done.push(task);
    }
    done
}
