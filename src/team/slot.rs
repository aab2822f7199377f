//! A session as it takes place.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::calendar::Holidays;
use crate::evidence::{Moment, Session, Told, TrackedChild};
use crate::findings::Location;
use crate::framework::SessionKind;

/// A session as it takes place: one that the team wrote down, or a meeting of a tracked child.
#[derive(Clone, Debug)]
pub struct Slot<'a> {
    /// Its kind, where the framework knows it.
    pub kind: Option<&'a SessionKind>,
    /// What the team wrote down of it, if anything.
    pub session: Option<&'a Session>,
    /// The tracked child whose meeting it is.
    pub child: Option<&'a TrackedChild>,
    /// When it begins.
    pub when: Option<Moment>,
    /// Where it was written.
    pub at: &'a Location,
}

impl<'a> Slot<'a> {
    /// What to call it.
    #[must_use]
    pub fn title(&self) -> String {
        let session = self.session;
        let kind = || {
            let id = || session.and_then(|session| session.kind.as_ref()).map(|told| told.value.clone());
            self.kind.map(|kind| kind.title.clone()).or_else(id)
        };
        let title = session.and_then(|session| session.title.clone()).or_else(kind);
        let title = title.unwrap_or_else(|| "Session".to_owned());
        match self.child {
            Some(child) => format!("{title}: {}", child.name),
            None => title,
        }
    }

    /// How long it lasts.
    #[must_use]
    pub fn lasts(&self) -> TimeDelta {
        self.session.map_or(TimeDelta::minutes(60), |session| session.lasts)
    }

    /// When it is for an area that was notified on this day.
    #[must_use]
    pub fn span(&self, notified: NaiveDate, holidays: &Holidays) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let from = self.when?.after(notified, holidays)?;
        Some((from, from.checked_add_signed(self.lasts())?))
    }

    /// Where it is.
    #[must_use]
    pub fn place(&self) -> Option<&'a str> {
        self.session?.place.as_deref()
    }

    /// The roles that are there.
    #[must_use]
    pub fn who(&self) -> &'a [Told<String>] {
        self.session.map_or(&[], |session| &session.who)
    }

    /// What is to be to hand.
    #[must_use]
    pub fn documents(&self) -> &'a [Told<String>] {
        self.session.map_or(&[], |session| &session.documents)
    }

    /// Who else is there.
    pub fn with(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let lead = self.child.and_then(|child| child.lead.role.as_deref());
        self.session.into_iter().flat_map(|session| session.with.iter().map(String::as_str)).chain(lead)
    }
}
