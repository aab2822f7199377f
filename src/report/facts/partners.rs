//! Who owes what: by partner, and by owner.

use std::collections::BTreeMap;

use super::{NOBODY, RequestLine, State};
use crate::evidence::Partner;

/// What a partner has a part in.
pub(in crate::report) struct PartnerLine {
    /// What people call it.
    pub title: &'static str,
    /// Requests that can go.
    pub ready: usize,
    /// Requests in all.
    pub requested: usize,
    /// Ids of those not ready.
    pub lacking: Vec<String>,
    /// Ids of those whose evidence is stale.
    pub stale: Vec<String>,
}

/// What an owner answers for.
pub(in crate::report) struct OwnerLine {
    /// Role and team.
    pub owner: String,
    /// Requests that can go.
    pub ready: usize,
    /// Requests in all.
    pub requested: usize,
    /// Ids of those not ready.
    pub lacking: Vec<String>,
    /// Ids of those whose evidence is stale.
    pub stale: Vec<String>,
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
pub(in crate::report) fn partners(requests: &[RequestLine]) -> Vec<PartnerLine> {
    let all = Partner::WORDS.iter().filter_map(|word| Partner::from_word(word));
    let of = |partner: Option<Partner>| {
        let theirs = move |r: &&RequestLine| match partner {
            Some(partner) => r.partners.contains(&partner),
            None => r.partners.is_empty(),
        };
        let (ready, requested, lacking, stale) = sum(requests.iter().filter(theirs));
        let title = partner.map_or("Partnership as a whole", title);
        PartnerLine { title, ready, requested, lacking, stale }
    };
    all.map(Some).chain(std::iter::once(None)).map(of).collect()
}

/// The owners, those who owe most first.
pub(in crate::report) fn owners(requests: &[RequestLine]) -> Vec<OwnerLine> {
    let mut owned: BTreeMap<&str, Vec<&RequestLine>> = BTreeMap::new();
    for request in requests.iter().filter(|r| r.state != State::NotCounted) {
        let mut names: Vec<&str> = request.owners.iter().map(|(name, _)| name.as_str()).collect();
        names.dedup();
        if names.is_empty() {
            names.push(NOBODY);
        }
        names.into_iter().for_each(|name| owned.entry(name).or_default().push(request));
    }
    let mut lines: Vec<OwnerLine> = owned
        .into_iter()
        .map(|(owner, theirs)| {
            let (ready, requested, lacking, stale) = sum(theirs.into_iter());
            OwnerLine { owner: owner.to_owned(), ready, requested, lacking, stale }
        })
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.lacking.len(), line.stale.len())));
    lines
}

/// Requests ready, requests in all, ids of those not ready, ids of those stale.
fn sum<'r>(requests: impl Iterator<Item = &'r RequestLine>) -> (usize, usize, Vec<String>, Vec<String>) {
    let (mut requested, mut lacking, mut stale) = (0, Vec::new(), Vec::new());
    for request in requests.filter(|r| r.state != State::NotCounted) {
        requested += 1;
        if request.state == State::NotReady {
            lacking.push(request.id.clone());
        }
        if request.stale {
            stale.push(request.id.clone());
        }
    }
    (requested - lacking.len(), requested, lacking, stale)
}
