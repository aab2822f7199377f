//! What a row says of its child that another list can confirm or deny, in a few bytes and without any text.

use std::hash::BuildHasher;

use chrono::NaiveDate;
use foldhash::fast::FixedState;
use foldhash::{HashMap, HashMapExt};

use super::{Key, Row, Shape, Typed};

/// What one row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The row.
    pub row: u32,
    /// Date of birth.
    pub born: Option<NaiveDate>,
    /// Whether the child is known to social care, in a list that says so.
    pub known: Option<bool>,
    /// Whether the team that is named looks after children in care, where one is named.
    pub care_team: Option<bool>,
    /// What social care does for the child, in a list of social care.
    pub case: Option<Case>,
}

/// What social care does for a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Nothing any longer.
    Ended,
    /// An assessment, or a plan for a child in need.
    InNeed,
    /// A child protection plan.
    Protected,
    /// The child is looked after.
    LookedAfter,
    /// Leaving care services.
    LeavingCare,
}

impl Case {
    /// Whether social care works with the child now.
    #[must_use]
    pub fn is_open(self) -> bool {
        self != Self::Ended
    }
}

/// How a list says what social care does for a child.
type ReadCase = fn(&Row<'_>) -> Option<Case>;

/// Gathers what rows say; a list that says nothing of the kind is left alone.
pub(super) struct Standings {
    says: bool,
    case: ReadCase,
    /// What was found of teams met before, by a hash of the name: a list has few teams and many rows.
    teams: HashMap<u64, bool>,
    pub(super) all: Vec<Standing>,
}

impl Standings {
    pub(super) fn new(shape: &Shape<'_>) -> Self {
        let cases: [(Key, ReadCase); 4] = [
            (Key::CaseStatus, status),
            (Key::ProtectionEnded, |row| until(row, Key::ProtectionEnded, Case::Protected)),
            (Key::CareEnded, |row| until(row, Key::CareEnded, Case::LookedAfter)),
            (Key::Eligibility, |_| Some(Case::LeavingCare)),
        ];
        let case = cases.iter().find(|(key, _)| shape.has(*key)).map(|(_, case)| *case);
        let says = case.is_some() || shape.has(Key::SocialCare) || shape.has(Key::DateOfBirth);
        Self { says, case: case.unwrap_or(|_| None), teams: HashMap::new(), all: Vec::new() }
    }

    pub(super) fn note(&mut self, row: &Row<'_>) {
        if self.says {
            let care_team = self.care_team(row);
            self.all.push(Standing {
                row: row.number,
                born: row.date(Key::DateOfBirth),
                known: row.code(Key::SocialCare).map(|code| code.code == "Yes"),
                care_team,
                case: (self.case)(row),
            });
        }
    }

    fn care_team(&mut self, row: &Row<'_>) -> Option<bool> {
        let Typed::Text(team) = row.get(Key::Team).typed else { return None };
        let team = team.reveal();
        let hash = FixedState::default().hash_one(team);
        Some(*self.teams.entry(hash).or_insert_with(|| is_care_team(team)))
    }
}

/// The case of a child in need, as its status says.
fn status(row: &Row<'_>) -> Option<Case> {
    Some(match row.code(Key::CaseStatus)?.letter? {
        'a' => Case::LookedAfter,
        'b' => Case::Protected,
        'c' | 'd' => Case::InNeed,
        _ => Case::Ended,
    })
}

/// A case that lasts until the day in a column; whether it does is not known where the day cannot be read.
fn until(row: &Row<'_>, key: Key, case: Case) -> Option<Case> {
    match row.get(key).typed {
        Typed::Date(day, _) if day <= row.shape.as_at => Some(Case::Ended),
        Typed::Date(..) | Typed::Blank => Some(case),
        _ => None,
    }
}

/// Whether a team's name says that it looks after children in care, or those who leave it.
fn is_care_team(team: &str) -> bool {
    const PARTS: [&str; 12] = [
        "looked after",
        "looked-after",
        "in care",
        "leaving care",
        "care leav",
        "through care",
        "throughcare",
        "after care",
        "aftercare",
        "perman",
        "foster",
        "corporate parent",
    ];
    const WORDS: [&str; 9] = ["lac", "cla", "cic", "cicl", "cypic", "lact", "uasc", "adoption", "asylum"];
    let team = team.to_lowercase();
    PARTS.iter().any(|part| team.contains(part))
        || team.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::is_care_team;

    #[test]
    fn teams_that_look_after_children_in_care() {
        for team in ["Looked After Children", "LAC team 2", "CLA (North)", "Children in care", "Permanence"] {
            assert!(is_care_team(team), "{team}");
        }
        for team in ["Child in need", "Assessment", "Children with disabilities", "Black Country team", ""] {
            assert!(!is_care_team(team), "{team}");
        }
    }

    #[test]
    fn a_standing_is_small() {
        assert!(size_of::<super::Standing>() <= 12);
    }
}
