//! What inspectors asked an area to do.

use std::collections::BTreeSet;

use super::extract::{at, plain, records, text};
use super::reader::Reader;
use crate::evidence::{Action, Partner, Told};
use crate::findings::Location;
use crate::yaml::Node;

/// Something that inspectors asked the area to do.
#[derive(Clone, Debug)]
pub struct Recommendation {
    /// Where it was written.
    pub at: Location,
    /// What actions call it.
    pub id: Told<String>,
    /// What they asked for.
    pub text: String,
    /// How grave it is.
    pub kind: RecommendationKind,
    /// The role that answers for it.
    pub role: Option<String>,
    /// The partner that the role belongs to.
    pub partner: Option<Partner>,
}

impl Recommendation {
    /// Whether somebody who writes this means it: its id, or its text, without regard to case and spaces.
    #[must_use]
    pub fn is_meant(&self, written: &str) -> bool {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let written = plain(written);
        written == plain(&self.id) || written == plain(&self.text)
    }

    /// Whether an action says that it was made because of it.
    #[must_use]
    pub fn is_answered_by(&self, action: &Action) -> bool {
        action.follows_inspection()
            && action.source_ref.as_deref().is_some_and(|written| self.is_meant(written))
    }
}

/// How grave a recommendation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecommendationKind {
    /// An area for priority action; under the framework of 2016, a significant weakness.
    PriorityAction,
    /// An area for improvement.
    Improvement,
}

impl RecommendationKind {
    /// The words of settings and catalogues.
    pub const WORDS: &'static [&'static str] = &["priority-action", "improvement"];

    /// Reads one of [`Self::WORDS`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "priority-action" => Some(Self::PriorityAction),
            "improvement" => Some(Self::Improvement),
            _ => None,
        }
    }
}

impl Reader<'_> {
    /// The recommendations of an inspection; an id that stands twice is a fault.
    pub(super) fn recommendations(&mut self, inspection: Option<&Node>, path: &str) -> Vec<Recommendation> {
        let mut ids = BTreeSet::new();
        let mut found = Vec::new();
        for node in inspection.map(|n| records(n, "recommendations")).unwrap_or_default() {
            let Some(recommendation) = recommendation(node) else { continue };
            if ids.insert(recommendation.id.to_lowercase()) {
                found.push(recommendation);
            } else {
                let wanted = "an id that no other recommendation of this inspection has".to_owned();
                self.invalid(recommendation.id.at, &format!("{path}.recommendations.id"), wanted);
            }
        }
        found
    }
}

/// One without id or text is a fault already, and left out.
fn recommendation(node: &Node) -> Option<Recommendation> {
    let owner = node.get("owner");
    let word = |node: &Node, key| plain(node, key);
    Some(Recommendation {
        at: at(node.at),
        id: text(node, "id")?,
        text: plain(node, "text")?,
        kind: word(node, "kind")
            .and_then(|kind| RecommendationKind::from_word(&kind))
            .unwrap_or(RecommendationKind::Improvement),
        role: owner.and_then(|owner| plain(owner, "role")),
        partner: owner.and_then(|owner| Partner::from_word(&word(owner, "partner")?)),
    })
}
