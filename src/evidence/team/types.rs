//! The inspection team, typed. Fields hold only what is valid: what is not is a fault of the repository.

use chrono::{NaiveDate, TimeDelta};

use super::Moment;
use crate::evidence::{Partner, Told};
use crate::findings::Location;
use crate::framework::TeamWanted;

/// The inspection team of an area.
#[derive(Clone, Debug, Default)]
pub struct Team {
    /// Whether there is a file.
    pub is_there: bool,
    /// Its roles, in the order written.
    pub roles: Vec<Role>,
    /// Whether some role has no name that could be read: then what it is and does is not known.
    pub has_nameless: bool,
    /// Its checklist, in the order written.
    pub logistics: Vec<Arrangement>,
    /// Its sessions, in the order written.
    pub sessions: Vec<Session>,
}

/// A role.
#[derive(Clone, Debug)]
pub struct Role {
    /// What it is called.
    pub title: Told<String>,
    /// Ids of the framework's roles that it fills.
    pub fills: Vec<String>,
    /// Who has it.
    pub holder: Person,
    /// Who steps in.
    pub deputies: Vec<Person>,
    /// What it does.
    pub does: Option<String>,
    /// The partner that it belongs to.
    pub partner: Option<Partner>,
}

/// A person with a role.
#[derive(Clone, Debug)]
pub struct Person {
    /// Name.
    pub name: Option<String>,
    /// Email address.
    pub email: Option<Told<String>>,
    /// Telephone number.
    pub phone: Option<String>,
    /// When the person is not there.
    pub away: Vec<Away>,
    /// Where it was written.
    pub at: Location,
}

/// Days on which somebody is not there.
#[derive(Clone, Debug)]
pub struct Away {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// Where it was written.
    pub at: Location,
}

/// Something to arrange.
#[derive(Clone, Debug)]
pub struct Arrangement {
    /// What it is.
    pub item: Option<String>,
    /// Ids of the framework's items that it covers.
    pub covers: Vec<String>,
    /// The role that sees to it.
    pub owner: Option<Told<String>>,
    /// The day by which it is to be done.
    pub by: Option<Told<NaiveDate>>,
    /// The day on which it was done.
    pub done: Option<Told<NaiveDate>>,
    /// Anything else.
    pub note: Option<String>,
    /// Where it begins.
    pub at: Location,
}

/// A session of the timetable.
#[derive(Clone, Debug)]
pub struct Session {
    /// The id of its kind.
    pub kind: Option<Told<String>>,
    /// What to call it.
    pub title: Option<String>,
    /// When it begins.
    pub when: Option<Told<Moment>>,
    /// How long it lasts.
    pub lasts: TimeDelta,
    /// Where it is.
    pub place: Option<String>,
    /// The roles that are there.
    pub who: Vec<Told<String>>,
    /// Who else is there.
    pub with: Vec<String>,
    /// The tracked child whose meeting it is.
    pub child: Option<Told<String>>,
    /// Ids of entries and requests to have to hand.
    pub documents: Vec<Told<String>>,
    /// Anything else.
    pub note: Option<String>,
    /// Where it begins.
    pub at: Location,
}

/// What stands after a role's name where its deputy is meant.
const DEPUTY: &str = "(deputy)";

impl Team {
    /// The role of this name, or that fills the framework's role of this name, and whether its deputy is meant.
    #[must_use]
    pub fn role(&self, name: &str, wanted: Option<&TeamWanted>) -> Option<(&Role, bool)> {
        let name = name.trim().to_lowercase();
        let (name, deputy) = match name.strip_suffix(DEPUTY) {
            Some(role) => (role.trim(), true),
            None => (name.as_str(), false),
        };
        let fills = |role: &&Role| {
            let mut filled = role.fills.iter().filter_map(|id| wanted?.role(id));
            filled.any(|wanted| wanted.is_called(name))
        };
        let named = self.roles.iter().find(|role| role.title.to_lowercase() == name);
        named.or_else(|| self.roles.iter().find(fills)).map(|role| (role, deputy))
    }
}

impl Role {
    /// Everybody who can do its work: who has it, then who steps in.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        std::iter::once(&self.holder).chain(&self.deputies)
    }
}

impl Person {
    /// What tells the person apart from others: the name, else the address, in one spelling.
    #[must_use]
    pub fn key(&self) -> Option<String> {
        let told = self.name.as_deref().or(self.email.as_ref().map(|told| told.as_str()))?;
        Some(told.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
    }

    /// The absence in which a day lies.
    #[must_use]
    pub fn away_on(&self, day: NaiveDate) -> Option<&Away> {
        self.away.iter().find(|away| (away.from..=away.to).contains(&day))
    }
}
