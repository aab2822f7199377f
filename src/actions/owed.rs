//! Plans that the area owes because of what an inspection concluded: as the catalogue of its day says.

use super::Plan;
use crate::evidence::{RecommendationKind, Settings};
use crate::framework::{Framework, OwedPlan, Span};
use crate::timeline;

/// An inspection whose outcome is known.
pub struct Concluded {
    /// The framework that it went by, where that is not the one of today.
    other: Option<Framework>,
    /// The settings as they are about it.
    pub settings: Settings,
}

/// A plan that is owed.
#[derive(Clone, Copy)]
pub struct Owed<'c> {
    /// The inspection that asks for it.
    pub inspection: &'c Concluded,
    /// The framework of that inspection.
    pub framework: &'c Framework,
    /// What the catalogue says of the plan.
    pub plan: &'c OwedPlan,
}

/// The inspections whose outcome is known, the newest first.
#[must_use]
pub fn concluded(plan: &Plan<'_>) -> Vec<Concluded> {
    let settings = &plan.repository.settings;
    let this = settings.outcome.is_some().then(|| Concluded { other: None, settings: settings.clone() });
    let last = settings.last_inspection.as_ref().filter(|last| last.outcome.is_some());
    let last = last.and_then(|last| {
        Some(Concluded {
            other: last.other_framework(plan.framework),
            settings: settings.at_last_inspection()?,
        })
    });
    this.into_iter().chain(last).collect()
}

/// The plans that they ask for; of two that are called alike, the newer.
#[must_use]
pub fn owed<'c>(today: &'c Framework, concluded: &'c [Concluded]) -> Vec<Owed<'c>> {
    let mut owed: Vec<Owed<'c>> = Vec::new();
    for inspection in concluded {
        let framework = inspection.other.as_ref().unwrap_or(today);
        let outcome = inspection.settings.outcome.as_ref().map(|told| told.value.as_str());
        for plan in &framework.plans {
            let follows = plan.outcome.is_none() || plan.outcome.as_deref() == outcome;
            if follows && !owed.iter().any(|other| other.plan.id == plan.id) {
                owed.push(Owed { inspection, framework, plan });
            }
        }
    }
    owed
}

impl Owed<'_> {
    /// The day by which it is owed, where anybody knows it.
    #[must_use]
    pub fn due(&self) -> Option<Span> {
        timeline::days_of(self.framework, &self.inspection.settings, &self.plan.due)
    }

    /// What the inspection concluded, in words.
    #[must_use]
    pub fn outcome(&self) -> Option<&str> {
        let id = self.inspection.settings.outcome.as_ref()?;
        self.framework
            .outcomes
            .iter()
            .find(|outcome| outcome.id == id.value)
            .map(|outcome| outcome.title.as_str())
    }

    /// Whether it answers recommendations of this kind.
    #[must_use]
    pub fn answers(&self, kind: RecommendationKind) -> bool {
        self.plan.answers.iter().any(|word| RecommendationKind::from_word(word) == Some(kind))
    }
}
