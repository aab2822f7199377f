//! Every request: how it stands, why, what answers it, and whose it is. What is asked for each tracked child is one line
//! that stands as the worst of its children does: what their folders are called is not for this page.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::owners::entry_title;
use crate::findings::Severity;
use crate::framework::Request;
use crate::readiness::{Holder, Readiness, StandingOfRequest, State};
use crate::rules::{self, Context};

/// A request.
pub(in crate::report) struct RequestLine<'r> {
    /// The request.
    pub request: &'r Request,
    /// How it stands.
    pub state: State,
    /// Of what is asked for tracked children: how many can go, and how many there are.
    pub children: Option<(usize, usize)>,
    /// What stands against it, or why it is not asked.
    pub why: Vec<String>,
    /// What answers it.
    pub answers: Vec<String>,
    /// Who answers for it.
    pub owners: Vec<Holder<'r>>,
    /// The newest day that its evidence speaks for; of tracked children, that of the oldest.
    pub newest: Option<NaiveDate>,
    /// Whole months since that day.
    pub months: Option<u32>,
}

/// Who answers for what is asked for each tracked child: what their files say of that is not for this page.
const LEADS: Holder<'_> = Holder { role: Some("Lead of each tracked child"), team: None, email: None };

/// Who answers for a request, as this page says it.
pub(in crate::report) fn holders<'r>(standing: &'r StandingOfRequest<'_>) -> Vec<Holder<'r>> {
    match standing.request.per_child && standing.state != State::NotAsked {
        true => vec![LEADS],
        false => standing.owners.clone(),
    }
}

/// Every request, in the catalogue's order.
pub(in crate::report) fn requests<'r>(
    ctx: &'r Context<'_>,
    readiness: &'r Readiness<'_>,
) -> Vec<RequestLine<'r>> {
    let alike = readiness.requests.chunk_by(|a, b| a.request.id == b.request.id);
    alike.filter_map(|standings| line(ctx, standings)).collect()
}

fn line<'r>(ctx: &'r Context<'_>, standings: &'r [StandingOfRequest<'_>]) -> Option<RequestLine<'r>> {
    let worst = standings.iter().min_by_key(|standing| standing.state)?;
    let (request, state) = (worst.request, worst.state);
    let oldest = standings.iter().filter(|s| s.newest.is_some()).min_by_key(|s| s.newest);
    let is_ready = |standing: &&StandingOfRequest<'_>| !standing.state.is_blocking();
    let asked = request.per_child && state != State::NotAsked;
    Some(RequestLine {
        request,
        state,
        children: asked.then(|| (standings.iter().filter(is_ready).count(), standings.len())),
        why: why(ctx, standings, state),
        answers: match state {
            State::Missing => Vec::new(),
            _ if asked => vec!["A document for each tracked child".to_owned()],
            _ => answers(ctx, request),
        },
        owners: Holder::once(standings.iter().flat_map(holders)),
        newest: oldest.and_then(|standing| standing.newest),
        months: oldest.and_then(|standing| standing.months),
    })
}

/// Why a request stands as it does, where its state does not say so by itself.
fn why(ctx: &Context<'_>, standings: &[StandingOfRequest<'_>], state: State) -> Vec<String> {
    let Some(request) = standings.first().map(|standing| standing.request) else { return Vec::new() };
    match state {
        State::Missing | State::Draft | State::Short => summaries(standings, Severity::Error),
        State::Stale => vec![format!("Older than {} months", ctx.fresh_months(Some(&request.id)))],
        State::Queried => summaries(standings, Severity::Query),
        State::Unavailable => ctx.unavailable(&request.id).map(|u| u.reason.clone()).into_iter().collect(),
        State::NotAsked if !request.per_child || ctx.without.tracking => {
            vec!["Left out of this page".to_owned()]
        }
        State::NotAsked => vec!["Asked for once children are chosen".to_owned()],
        State::Accepted | State::Ready => Vec::new(),
    }
}

/// What the rules of a severity say that stand against a request, each once.
fn summaries(standings: &[StandingOfRequest<'_>], severity: Severity) -> Vec<String> {
    let marks = standings.iter().flat_map(|standing| standing.marks.iter());
    let said: BTreeSet<String> = marks
        .filter(|mark| mark.severity == severity)
        .map(|mark| {
            rules::find(&mark.code)
                .map_or_else(|| mark.name.replace('-', " "), |(rule, _)| rule.summary.to_owned())
        })
        .collect();
    said.into_iter().collect()
}

fn answers(ctx: &Context<'_>, request: &Request) -> Vec<String> {
    let lists = ctx.repository.lists_answering(ctx.framework, request).map(|list| list.title_of());
    lists.chain(ctx.answering(request).into_iter().map(entry_title)).collect()
}
