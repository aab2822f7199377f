//! How a request stands.

use chrono::NaiveDate;

use super::marks::{Gathered, Marks};
use super::state::Seen;
use super::{Holder, State};
use crate::calendar::months_between;
use crate::evidence::{Entry, Status};
use crate::framework::Request;
use crate::lists::Problem;
use crate::rules::{Context, ListSeen, Unit, units};

/// A request, or what is asked for one tracked child, and how it stands.
#[derive(Clone, Debug)]
pub struct StandingOfRequest<'a> {
    /// Its id; `7.3/T1` for a tracked child.
    pub id: String,
    /// The request.
    pub request: &'a Request,
    /// What state it is in.
    pub state: State,
    /// What rules say of it.
    pub marks: Marks,
    /// Who answers for it.
    pub owners: Vec<Holder<'a>>,
    /// The latest day that its evidence speaks for.
    pub newest: Option<NaiveDate>,
    /// Whole months since that day.
    pub months: Option<u32>,
}

/// What all requests are judged by.
pub(super) struct Requests<'r, 'a> {
    pub(super) ctx: &'r Context<'a>,
    /// The lists as read.
    pub(super) lists: &'r [ListSeen<'a>],
    /// Ids of what is not ready.
    pub(super) lacking: Vec<&'r str>,
    pub(super) marks: Gathered<'r>,
}

/// What answers a request.
struct Answer<'a> {
    /// Whether anything does.
    answered: bool,
    /// Whether that is more than drafts.
    is_final: bool,
    newest: Option<NaiveDate>,
    owners: Vec<Holder<'a>>,
}

impl<'a> Requests<'_, 'a> {
    /// How a request stands, once for each tracked child where it is asked for each.
    pub(super) fn standing(&self, request: &'a Request) -> Vec<StandingOfRequest<'a>> {
        let units = units(self.ctx, request);
        match units.is_empty() {
            true => vec![self.not_asked(request)],
            false => units.iter().map(|unit| self.stands(unit)).collect(),
        }
    }

    fn not_asked(&self, request: &'a Request) -> StandingOfRequest<'a> {
        StandingOfRequest {
            id: request.id.clone(),
            request,
            state: State::NotAsked,
            marks: self.marks.about(&request.id),
            owners: Vec::new(),
            newest: None,
            months: None,
        }
    }

    fn stands(&self, unit: &Unit<'a>) -> StandingOfRequest<'a> {
        let id = unit.id();
        let marks = self.marks.about(&id);
        let answer = self.answer(unit);
        let seen = Seen {
            blocked: self.lacking.contains(&id.as_str()),
            unavailable: self.ctx.is_unavailable(unit.request) || self.ctx.unavailable(&id).is_some(),
            answered: answer.answered,
            is_final: answer.is_final,
            stale: marks.is_stale(),
            queried: marks.count(crate::findings::Severity::Query) > 0,
        };
        StandingOfRequest {
            id,
            request: unit.request,
            state: seen.state(),
            marks,
            owners: answer.owners,
            newest: answer.newest,
            months: months(answer.newest, self.ctx),
        }
    }

    fn answer(&self, unit: &Unit<'a>) -> Answer<'a> {
        if let Some(child) = unit.child {
            let held = || child.answers(&unit.request.id);
            let answered = held().next().is_some();
            return Answer {
                answered,
                is_final: answered,
                newest: held().filter_map(|(document, _)| Some(document.as_at.as_ref()?.value)).max(),
                owners: Holder::distinct(std::iter::once(&child.lead)),
            };
        }
        let entries = self.ctx.answering(unit.request);
        let held = || entries.iter().filter(|entry| entry.is_held());
        let lists = || self.lists.iter().filter(|list| holds(list, unit.request));
        let by_lists = lists().next().is_some();
        let of_lists = lists().filter_map(|list| Some(list.settings?.as_at.as_ref()?.value)).max();
        let written = self.ctx.repository.answered_by_statements(self.ctx.framework);
        let otherwise = by_lists || written.is_some_and(|written| written.id == unit.request.id);
        Answer {
            answered: otherwise || held().next().is_some(),
            is_final: otherwise || held().any(|entry| entry.status != Some(Status::Draft)),
            newest: newest(held().copied()).max(of_lists),
            owners: self.owners(unit.request, &entries),
        }
    }

    /// The owners of its entries and, of lists or where no entry names one, those that the data map names.
    fn owners(&self, request: &'a Request, entries: &[&'a Entry]) -> Vec<Holder<'a>> {
        let repository = self.ctx.repository;
        let map = |data: &str| repository.datamap.row(data).map(|row| &row.owner);
        let of_lists =
            repository.lists_answering(self.ctx.framework, request).filter_map(|list| map(&list.id));
        let holders = Holder::distinct(entries.iter().map(|entry| &entry.owner).chain(of_lists));
        match holders.is_empty() {
            true => Holder::distinct(map(&request.id).into_iter()),
            false => holders,
        }
    }
}

/// Whether a list is there and answers a request.
fn holds(list: &ListSeen<'_>, request: &Request) -> bool {
    list.request == Some(request.id.as_str()) && list.reading.problem != Some(Problem::Missing)
}

/// The latest day that entries speak for.
pub(super) fn newest<'e>(entries: impl Iterator<Item = &'e Entry>) -> Option<NaiveDate> {
    entries.filter_map(|entry| Some(entry.as_at.as_ref()?.value)).max()
}

/// Whole months from a day until today; none from a day that is still to come.
pub(super) fn months(day: Option<NaiveDate>, ctx: &Context<'_>) -> Option<u32> {
    day.map(|day| u32::try_from(months_between(day, ctx.today())).unwrap_or(0))
}
