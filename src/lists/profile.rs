//! What a list says of the few children whom somebody asks for: kept whole, and shown only on request.

use std::collections::BTreeMap;

use super::{Key, Row, Shape, Typed, identifiers};
use crate::framework::Code;

/// What a list says of one child. Its `Debug` shows nothing.
#[derive(Clone)]
pub struct Profile {
    /// The row.
    pub row: u32,
    /// Whole years of age on the day that the list speaks for.
    pub age: Option<i32>,
    /// Whole years of age today.
    pub age_today: Option<i32>,
    /// Primary need.
    pub need: Option<Code>,
    /// Phase of the main setting.
    pub phase: Option<Code>,
    /// Phase of the second setting.
    pub subsidiary: Option<Code>,
    /// Gender.
    pub gender: Option<Code>,
    /// Ethnicity.
    pub ethnicity: Option<Code>,
    /// The main setting's reference number.
    pub urn: Option<u32>,
    /// Whether the child is known to social care.
    pub social_care: Option<bool>,
}

impl std::fmt::Debug for Profile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Profile(…)")
    }
}

impl Profile {
    /// The letter of alternative provision among the phases.
    const ALTERNATIVE: char = 'h';

    /// What a row says.
    #[must_use]
    pub fn of(row: &Row<'_>) -> Self {
        let code = |key| row.code(key).cloned();
        let urn = match row.get(Key::Urn).typed {
            Typed::Urn(urn) => Some(urn),
            _ => None,
        };
        Self {
            row: row.number,
            age: row.age_on(row.shape.as_at),
            age_today: row.age(),
            need: code(Key::Need),
            phase: code(Key::Phase),
            subsidiary: code(Key::SubsidiaryPhase),
            gender: code(Key::Gender),
            ethnicity: code(Key::Ethnicity),
            urn,
            social_care: row.code(Key::SocialCare).map(|code| code.code == "Yes"),
        }
    }

    /// Whether a setting of the child's is alternative provision.
    #[must_use]
    pub fn in_alternative_provision(&self) -> bool {
        let settings = [&self.phase, &self.subsidiary];
        settings.into_iter().flatten().any(|phase| phase.letter == Some(Self::ALTERNATIVE))
    }
}

/// Gathers what a list says of the children who are wanted, by what stands for their Unique ID.
#[derive(Default)]
pub struct Profiles {
    found: BTreeMap<u128, Option<Profile>>,
    knows: bool,
}

impl Profiles {
    /// Wants these Unique IDs of a list of this shape.
    pub fn new<'i>(shape: &Shape<'_>, wanted: impl Iterator<Item = &'i str>) -> Self {
        let found = wanted.map(|id| (identifiers::unique_text(id), None)).collect();
        Self { found, knows: shape.has(Key::UniqueId) }
    }

    /// Notes a row, if it is of a child who is wanted; the first row counts.
    pub fn note(&mut self, row: &Row<'_>) {
        if self.found.is_empty() {
            return;
        }
        let wanted = identifiers::unique(row).and_then(|id| self.found.get_mut(&id));
        if let Some(place) = wanted.filter(|place| place.is_none()) {
            *place = Some(Profile::of(row));
        }
    }

    /// Whether the list has a column of Unique IDs.
    #[must_use]
    pub fn knows_ids(&self) -> bool {
        self.knows
    }

    /// What the list says of the child with this Unique ID.
    #[must_use]
    pub fn get(&self, unique_id: &str) -> Option<&Profile> {
        self.found.get(&identifiers::unique_text(unique_id))?.as_ref()
    }
}
