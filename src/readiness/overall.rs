//! All of it together.

use chrono::NaiveDateTime;

use super::marks::Gathered;
use super::request::Requests;
use super::{FollowUp, Holder, StandingOfCriterion, StandingOfRequest, StandingOfStage};
use crate::framework::Stage;
use crate::rules::{Context, Report};
use crate::timeline;

/// How ready a partnership is.
pub struct Readiness<'a> {
    /// Each stage, in the framework's order.
    pub stages: Vec<StandingOfStage>,
    /// Each request in the catalogue's order, once for each tracked child where it is asked for each.
    pub requests: Vec<StandingOfRequest<'a>>,
    /// Each criterion, in the catalogue's order.
    pub criteria: Vec<StandingOfCriterion<'a>>,
    /// How what inspections asked for is followed up, where there is anything of it.
    pub follow_up: Option<FollowUp>,
    /// When inspectors called, in London, if they have.
    pub notified: Option<NaiveDateTime>,
    /// Now, in London.
    pub now: NaiveDateTime,
    /// Whether everything could be read and every rule ran; if not, nothing here says ready.
    pub complete: bool,
}

/// What one owner owes; nobody's where no owner is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed<'a> {
    /// The owner, where one is named.
    pub holder: Option<Holder<'a>>,
    /// Ids of requests that cannot go yet.
    pub blocking: Vec<&'a str>,
    /// Ids of requests that can go, but are worth a look.
    pub doubtful: Vec<&'a str>,
}

impl<'a> Readiness<'a> {
    /// How ready a repository is, by what a check of it found.
    #[must_use]
    pub fn of(ctx: &Context<'a>, report: &Report<'a>) -> Self {
        let settings = &ctx.repository.settings;
        let due = |id: &str| timeline::deadline(settings, ctx.framework.stage(id)?);
        let requests = Requests {
            ctx,
            lists: &report.lists,
            lacking: report.stages.iter().flat_map(|stage| &stage.lacking).map(String::as_str).collect(),
            marks: Gathered::of_requests(&report.findings),
        };
        let criteria = Gathered::of_criteria(&report.findings);
        Self {
            stages: report
                .stages
                .iter()
                .map(|count| StandingOfStage {
                    count: count.clone(),
                    due: due(&count.id),
                    unconfirmed: !settings.overrides.contains_key(&count.id)
                        && ctx.framework.cautions_about(&count.id).next().is_some(),
                })
                .collect(),
            requests: ctx.framework.requests.iter().flat_map(|r| requests.standing(r)).collect(),
            criteria: ctx
                .framework
                .criteria
                .iter()
                .map(|criterion| StandingOfCriterion::of(ctx, criterion, &criteria))
                .collect(),
            follow_up: FollowUp::of(ctx.repository, ctx.today()),
            notified: settings.notified.as_ref().map(|told| told.value),
            now: ctx.now,
            complete: report.complete,
        }
    }

    /// Leaves only what one stage sends; criteria stay where the stage is judged by them. Actions belong to no stage.
    pub fn narrow(&mut self, stage: &Stage) {
        self.stages.retain(|standing| standing.count.id == stage.id);
        self.requests.retain(|standing| standing.request.stages.contains(&stage.id));
        self.criteria.retain(|_| stage.judged);
        self.follow_up = None;
    }

    /// Requests, worst first.
    #[must_use]
    pub fn requests_worst_first(&self) -> Vec<&StandingOfRequest<'a>> {
        let mut all: Vec<_> = self.requests.iter().collect();
        all.sort_by_key(|standing| standing.state);
        all
    }

    /// Criteria, worst first.
    #[must_use]
    pub fn criteria_worst_first(&self) -> Vec<&StandingOfCriterion<'a>> {
        let mut all: Vec<_> = self.criteria.iter().collect();
        all.sort_by_key(|standing| standing.state);
        all
    }

    /// Who owes what: whoever owes most first, and last what nobody answers for.
    #[must_use]
    pub fn owed(&self) -> Vec<Owed<'_>> {
        self.owed_by(|standing| standing.owners.clone())
    }

    /// The same, where others say who answers for what.
    pub fn owed_by<'s>(
        &'s self,
        who: impl Fn(&'s StandingOfRequest<'a>) -> Vec<Holder<'s>>,
    ) -> Vec<Owed<'s>> {
        let mut owed: Vec<Owed<'_>> = Vec::new();
        for standing in &self.requests {
            let (blocking, doubtful) = (standing.state.is_blocking(), standing.state.is_doubtful());
            if !blocking && !doubtful {
                continue;
            }
            let named = who(standing).into_iter().map(Some).collect::<Vec<_>>();
            for holder in if named.is_empty() { vec![None] } else { named } {
                let at = position(&mut owed, holder);
                let Some(owed) = owed.get_mut(at) else { continue };
                let ids = if blocking { &mut owed.blocking } else { &mut owed.doubtful };
                ids.push(&standing.id);
            }
        }
        let rank = |owed: &Owed<'_>| {
            (owed.holder.is_none(), usize::MAX - owed.blocking.len(), usize::MAX - owed.doubtful.len())
        };
        owed.sort_by_key(rank);
        owed
    }
}

/// Where an owner stands in the list, which they join if they are new.
fn position<'a>(owed: &mut Vec<Owed<'a>>, holder: Option<Holder<'a>>) -> usize {
    let same = |known: &Owed<'_>| match (&known.holder, &holder) {
        (Some(a), Some(b)) => a.is(b),
        (None, None) => true,
        _ => false,
    };
    owed.iter().position(same).unwrap_or_else(|| {
        owed.push(Owed { holder, blocking: Vec::new(), doubtful: Vec::new() });
        owed.len() - 1
    })
}
