//! JSON, version 1: its own structs, so that inner types can change while this stays.

use std::io::{self, Write};

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::View;
use crate::calendar::{london, time_left};
use crate::evidence::{Cohort, Partner, Voice};
use crate::history::Trend;
use crate::json::{Head, write};
use crate::readiness::{
    FollowUp, Holder, Mark, Marks, Owed, StandingOfCriterion, StandingOfRequest, StandingOfStage,
};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    complete: bool,
    notified: Option<String>,
    stages: Vec<Stage<'a>>,
    requests: Vec<Request<'a>>,
    criteria: Vec<Criterion<'a>>,
    owed: Vec<Debt<'a>>,
    actions: Option<Actions>,
    recommendations: Option<Recommendations>,
}

#[derive(Serialize)]
struct Actions {
    total: usize,
    overdue: usize,
    without_recent_rating: usize,
}

#[derive(Serialize)]
struct Recommendations {
    total: usize,
    without_action: usize,
}

#[derive(Serialize)]
struct Stage<'a> {
    id: &'a str,
    title: &'a str,
    ready: usize,
    requested: usize,
    lacking: &'a [String],
    /// In London.
    due: Option<String>,
    due_utc: Option<String>,
    passed: Option<bool>,
    left: Option<String>,
    trend: Option<Moved>,
}

#[derive(Serialize)]
struct Moved {
    since: String,
    ready: usize,
    requested: usize,
    change: i64,
}

#[derive(Serialize)]
struct Request<'a> {
    id: &'a str,
    title: &'a str,
    stages: &'a [String],
    state: &'static str,
    newest: Option<String>,
    months: Option<u32>,
    owners: Vec<Person<'a>>,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
struct Criterion<'a> {
    id: &'a str,
    title: &'a str,
    state: &'static str,
    evidence: usize,
    unfinished: usize,
    cohorts: Vec<&'static str>,
    partners: Vec<&'static str>,
    voice: Vec<&'static str>,
    impact: bool,
    aspects: &'a [&'a str],
    lacks: &'a [&'static str],
    newest: Option<String>,
    months: Option<u32>,
    owners: Vec<Person<'a>>,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
struct Person<'a> {
    role: Option<&'a str>,
    team: Option<&'a str>,
    email: Option<&'a str>,
}

#[derive(Serialize)]
struct Rule<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'static str,
    count: usize,
}

#[derive(Serialize)]
struct Debt<'a> {
    owner: Option<Person<'a>>,
    not_ready: &'a [&'a str],
    worth_a_look: &'a [&'a str],
}

/// Writes readiness as one JSON document.
///
/// # Errors
/// Those of writing.
pub fn json(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let readiness = view.readiness;
    let owed = readiness.owed();
    let document = Document {
        head: Head::new(view.version, view.framework, view.area, moment(readiness.now)),
        complete: readiness.complete,
        notified: readiness.notified.map(moment),
        stages: readiness.stages.iter().map(|standing| stage(standing, view)).collect(),
        requests: readiness.requests.iter().map(request).collect(),
        criteria: readiness.criteria.iter().map(criterion).collect(),
        owed: owed.iter().map(debt).collect(),
        actions: readiness.follow_up.as_ref().and_then(actions),
        recommendations: readiness.follow_up.as_ref().and_then(recommendations),
    };
    write(&document, out)
}

fn stage<'a>(standing: &'a StandingOfStage, view: &View<'_>) -> Stage<'a> {
    let now = view.readiness.now;
    let moved = |trend: &Trend| Moved {
        since: trend.since.to_string(),
        ready: trend.ready,
        requested: trend.requested,
        change: trend.change,
    };
    Stage {
        id: &standing.count.id,
        title: &standing.count.title,
        ready: standing.count.ready,
        requested: standing.count.requested,
        lacking: &standing.count.lacking,
        due: standing.due.map(moment),
        due_utc: standing.due.map(|due| london::to_utc(due).format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        passed: standing.due.map(|due| due <= now),
        left: standing.due.and_then(|due| time_left(now, due)),
        trend: view.trends.iter().find(|trend| trend.stage == standing.count.id).map(moved),
    }
}

fn request<'a>(standing: &'a StandingOfRequest<'_>) -> Request<'a> {
    Request {
        id: &standing.id,
        title: &standing.request.title,
        stages: &standing.request.stages,
        state: standing.state.word(),
        newest: day(standing.newest),
        months: standing.months,
        owners: standing.owners.iter().map(person).collect(),
        rules: rules(&standing.marks),
    }
}

fn criterion<'a>(standing: &'a StandingOfCriterion<'_>) -> Criterion<'a> {
    Criterion {
        id: &standing.criterion.id,
        title: &standing.criterion.title,
        state: standing.state.word(),
        evidence: standing.evidence.len(),
        unfinished: standing.unfinished,
        cohorts: standing.cohorts.iter().copied().map(Cohort::word).collect(),
        partners: standing.partners.iter().copied().map(Partner::word).collect(),
        voice: standing.voices.iter().copied().map(Voice::word).collect(),
        impact: standing.impact,
        aspects: &standing.aspects,
        lacks: &standing.lacks,
        newest: day(standing.newest),
        months: standing.months,
        owners: standing.owners.iter().map(person).collect(),
        rules: rules(&standing.marks),
    }
}

fn actions(follow_up: &FollowUp) -> Option<Actions> {
    (follow_up.actions > 0).then_some(Actions {
        total: follow_up.actions,
        overdue: follow_up.overdue,
        without_recent_rating: follow_up.silent,
    })
}

fn recommendations(follow_up: &FollowUp) -> Option<Recommendations> {
    (follow_up.recommendations > 0)
        .then_some(Recommendations { total: follow_up.recommendations, without_action: follow_up.unanswered })
}

fn debt<'a>(owed: &'a Owed<'_>) -> Debt<'a> {
    Debt { owner: owed.holder.as_ref().map(person), not_ready: &owed.blocking, worth_a_look: &owed.doubtful }
}

const fn person<'a>(holder: &Holder<'a>) -> Person<'a> {
    Person { role: holder.role, team: holder.team, email: holder.email }
}

fn rules<'m>(marks: &'m Marks) -> Vec<Rule<'m>> {
    let rule = |mark: &'m Mark| Rule {
        code: &mark.code,
        name: &mark.name,
        severity: mark.severity.word(),
        count: mark.count,
    };
    marks.iter().map(rule).collect()
}

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}
