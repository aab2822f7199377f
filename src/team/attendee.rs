//! Who is at a session.

use super::Slot;
use crate::evidence::{Person, Role, Team, Told};
use crate::framework::Framework;

/// A role at a session, and the person who is there for it.
#[derive(Clone, Copy, Debug)]
pub struct Attendee<'a> {
    /// The role as the session names it.
    pub told: &'a Told<String>,
    /// The role; none where there is no such role.
    pub role: Option<&'a Role>,
    /// Whether its deputy is meant.
    pub deputy: bool,
}

impl<'a> Attendee<'a> {
    /// The person.
    #[must_use]
    pub fn person(&self) -> Option<&'a Person> {
        let role = self.role?;
        if self.deputy { role.deputies.first() } else { Some(&role.holder) }
    }
}

/// Who is at a session, in the order written.
pub fn attendees<'a>(
    framework: &'a Framework,
    team: &'a Team,
    slot: &Slot<'a>,
) -> impl Iterator<Item = Attendee<'a>> + use<'a> {
    let wanted = framework.team.as_ref();
    slot.who().iter().map(move |told| match team.role(told, wanted) {
        Some((role, deputy)) => Attendee { told, role: Some(role), deputy },
        None => Attendee { told, role: None, deputy: false },
    })
}
