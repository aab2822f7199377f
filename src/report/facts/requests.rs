//! Every request: whether it can go, what answers it, whose it is, and how old it is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{called, months_after, months_between};
use crate::evidence::{Entry, Partner};
use crate::findings::Severity;
use crate::framework::Request;
use crate::rules::{self, Context, Report};

/// Whether a request can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::report) enum State {
    /// An error stands against it.
    NotReady,
    /// The lead inspector was told that it cannot be answered.
    Unavailable,
    /// Left out of this page, or not asked for yet.
    NotCounted,
    /// Nothing stands against it.
    Ready,
}

/// A request.
pub(in crate::report) struct RequestLine {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The stages at which it is sent.
    pub stages: Vec<String>,
    /// Whether it can go.
    pub state: State,
    /// What stands against it, or why it is not counted.
    pub why: Vec<String>,
    /// What answers it.
    pub answers: Vec<String>,
    /// Who answers for it, with where to write.
    pub owners: Vec<(String, Option<String>)>,
    /// The partners whose it is; none, the partnership's as a whole.
    pub partners: Vec<Partner>,
    /// The newest day that its evidence speaks for.
    pub as_at: Option<NaiveDate>,
    /// How old that is in whole months, and after how many it is stale.
    pub age: Option<(u32, u32)>,
    /// Whether it is stale.
    pub stale: bool,
}

/// Every request, in the catalogue's order.
pub(in crate::report) fn requests(ctx: &Context<'_>, report: &Report<'_>) -> Vec<RequestLine> {
    let lacking: BTreeSet<&str> =
        report.stages.iter().flat_map(|stage| &stage.lacking).map(|id| whole(id)).collect();
    let mut why: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for finding in report.findings.iter().filter(|f| f.severity == Severity::Error) {
        if let (Some(id), Some((rule, _))) = (&finding.request, rules::find(&finding.code)) {
            why.entry(whole(id)).or_default().insert(rule.summary);
        }
    }
    let why = |id: &str| why.get(id).into_iter().flatten().map(|text| (*text).to_owned()).collect();
    ctx.framework
        .requests
        .iter()
        .map(|request| {
            let state = state(ctx, request, lacking.contains(request.id.as_str()));
            let why = if state == State::NotReady { why(&request.id) } else { reasons(ctx, request, state) };
            line(ctx, request, state, why)
        })
        .collect()
}

fn whole(id: &str) -> &str {
    id.split('/').next().unwrap_or(id)
}

fn state(ctx: &Context<'_>, request: &Request, lacks: bool) -> State {
    let owed = |child: &crate::evidence::TrackedChild| child.owes(request);
    let children = || ctx.repository.tracking.children.iter().filter(|_| !ctx.without.tracking);
    let by_lists = || ctx.repository.lists_answering(ctx.framework, request).next().is_some();
    match () {
        () if lacks => State::NotReady,
        () if request.per_child && !children().any(owed) => State::NotCounted,
        () if !request.per_child && ctx.without.lists && by_lists() => State::NotCounted,
        () if ctx.unavailable(&request.id).is_some() => State::Unavailable,
        () => State::Ready,
    }
}

fn reasons(ctx: &Context<'_>, request: &Request, state: State) -> Vec<String> {
    let left_out = if request.per_child { ctx.without.tracking } else { ctx.without.lists };
    match state {
        State::NotCounted if left_out => vec!["Left out of this page".to_owned()],
        State::NotCounted => vec!["Asked for once children are chosen".to_owned()],
        State::Unavailable => ctx.unavailable(&request.id).map(|u| u.reason.clone()).into_iter().collect(),
        State::NotReady | State::Ready => Vec::new(),
    }
}

fn line(ctx: &Context<'_>, request: &Request, state: State, why: Vec<String>) -> RequestLine {
    let entries = ctx.answering(request);
    let lists: Vec<_> = ctx.repository.lists_answering(ctx.framework, request).collect();
    let days = entries.iter().filter(|e| e.is_final() && e.is_held()).filter_map(|e| e.as_at.as_ref());
    let told = lists.iter().filter_map(|list| ctx.repository.list(&list.id)?.as_at.as_ref());
    let as_at = days.chain(told).map(|told| told.value).max();
    let months = ctx.fresh_months(Some(&request.id));
    let mut answers: Vec<String> = lists.iter().map(|list| list.title_of()).collect();
    answers.extend(entries.iter().map(|entry| title(entry)));
    if request.per_child && state != State::NotCounted {
        answers.push("A document for each tracked child".to_owned());
    }
    RequestLine {
        id: request.id.clone(),
        title: request.title.clone(),
        stages: request.stages.clone(),
        state,
        why,
        answers,
        owners: owners(ctx, request, &entries),
        partners: partners(request, &entries),
        as_at,
        age: as_at.filter(|_| lists.is_empty()).map(|day| (months_between(day, ctx.today()), months)),
        stale: as_at.is_some_and(|day| lists.is_empty() && months_after(day, months) < ctx.today()),
    }
}

fn title(entry: &Entry) -> String {
    let title = if entry.title.is_empty() { entry.name() } else { &entry.title };
    match entry.status {
        Some(crate::evidence::Status::Draft) => format!("{title} (draft)"),
        _ => title.to_owned(),
    }
}

/// The owners of what answers a request; where nothing does, who takes out its data.
fn owners(ctx: &Context<'_>, request: &Request, entries: &[&Entry]) -> Vec<(String, Option<String>)> {
    let mut owners: Vec<_> = entries.iter().map(|entry| &entry.owner).collect();
    if owners.is_empty() {
        let lists = ctx.repository.lists_answering(ctx.framework, request).map(|list| list.id.as_str());
        let data = lists.chain(std::iter::once(request.id.as_str()));
        owners.extend(data.filter_map(|id| ctx.repository.datamap.row(id)).map(|row| &row.owner));
    }
    let named: BTreeSet<(String, Option<String>)> =
        owners.into_iter().filter_map(|owner| Some((called(owner)?, owner.email.clone()))).collect();
    named.into_iter().collect()
}

/// Whose a request is: of those whose work its evidence shows, else of the partner that its section names.
fn partners(request: &Request, entries: &[&Entry]) -> Vec<Partner> {
    let shown: BTreeSet<Partner> = entries.iter().flat_map(|entry| entry.partners.iter().copied()).collect();
    match shown.is_empty() {
        true => Partner::from_word(&request.section).into_iter().collect(),
        false => shown.into_iter().collect(),
    }
}
