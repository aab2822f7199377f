//! What each partner has a part in.

use std::collections::BTreeSet;

use crate::evidence::Partner;
use crate::readiness::{Readiness, StandingOfRequest, State};
use crate::rules::Context;

/// What a partner has a part in.
pub(in crate::report) struct PartnerLine<'r> {
    /// What people call it.
    pub title: &'static str,
    /// How many requests in all.
    pub requested: usize,
    /// Ids of those that cannot go yet.
    pub blocking: Vec<&'r str>,
    /// Ids of those that can go, but are worth a look.
    pub doubtful: Vec<&'r str>,
}

/// What people call a partner.
pub(in crate::report) fn title(partner: Partner) -> &'static str {
    match partner {
        Partner::Education => "Education",
        Partner::Health => "Health",
        Partner::Care => "Social care",
    }
}

/// The partners, then the partnership as a whole.
pub(in crate::report) fn partners<'r>(
    ctx: &Context<'_>,
    readiness: &'r Readiness<'_>,
) -> Vec<PartnerLine<'r>> {
    let asked = readiness.requests.iter().filter(|standing| standing.state != State::NotAsked);
    let asked: Vec<_> = asked.map(|standing| (standing, of(ctx, standing))).collect();
    let line = |partner: Option<Partner>| {
        let is_theirs =
            |of: &BTreeSet<Partner>| partner.map_or(of.is_empty(), |partner| of.contains(&partner));
        let theirs = || asked.iter().filter(|(_, of)| is_theirs(of)).map(|(standing, _)| *standing);
        PartnerLine {
            title: partner.map_or("Partnership as a whole", title),
            requested: theirs().count(),
            blocking: theirs().filter(|s| s.state.is_blocking()).map(|s| s.id.as_str()).collect(),
            doubtful: theirs().filter(|s| s.state.is_doubtful()).map(|s| s.id.as_str()).collect(),
        }
    };
    let all = Partner::WORDS.iter().filter_map(|word| Partner::from_word(word)).map(Some);
    all.chain([None]).map(line).collect()
}

/// Whose a request is: of those whose work its evidence shows, else of the partner that its section names.
fn of(ctx: &Context<'_>, standing: &StandingOfRequest<'_>) -> BTreeSet<Partner> {
    let entries = ctx.answering(standing.request);
    let shown: BTreeSet<Partner> = entries.iter().flat_map(|entry| entry.partners.iter().copied()).collect();
    match shown.is_empty() {
        true => ctx.framework.partner_of(standing.request).and_then(Partner::from_word).into_iter().collect(),
        false => shown,
    }
}
