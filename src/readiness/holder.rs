//! Who answers for something.

use crate::evidence::Owner;

/// Somebody who answers for evidence: a role or a team, and where to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holder<'a> {
    /// The role.
    pub role: Option<&'a str>,
    /// The team.
    pub team: Option<&'a str>,
    /// The email address.
    pub email: Option<&'a str>,
}

impl<'a> Holder<'a> {
    /// The owners of something, each once, in the order met; those of whom nothing is said are left out.
    pub(super) fn distinct(owners: impl Iterator<Item = &'a Owner>) -> Vec<Self> {
        Self::once(owners.map(Self::of))
    }

    /// Each once, in the order met; those of whom nothing is said are left out.
    pub fn once(all: impl Iterator<Item = Self>) -> Vec<Self> {
        let mut holders: Vec<Self> = Vec::new();
        for holder in all {
            if !holder.is_nobody() && !holders.iter().any(|known| known.is(&holder)) {
                holders.push(holder);
            }
        }
        holders
    }

    /// An owner as somebody who answers for something.
    #[must_use]
    pub fn of(owner: &'a Owner) -> Self {
        Self { role: owner.role.as_deref(), team: owner.team.as_deref(), email: owner.email.as_deref() }
    }

    const fn is_nobody(&self) -> bool {
        self.role.is_none() && self.team.is_none() && self.email.is_none()
    }

    /// Whether it is the same as another: by the address where both have one.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        match (self.email, other.email) {
            (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
            (None, None) => (self.role, self.team) == (other.role, other.team),
            _ => false,
        }
    }

    /// What to call it: the role and team, else the address.
    #[must_use]
    pub fn name(&self) -> String {
        match (self.role, self.team) {
            (Some(role), Some(team)) if role != team => format!("{role}, {team}"),
            (Some(name), _) | (None, Some(name)) => name.to_owned(),
            (None, None) => self.email.unwrap_or_default().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_owner_once_by_address() {
        let owner = |role: &str, email: Option<&str>| Owner {
            role: Some(role.to_owned()),
            team: None,
            email: email.map(str::to_owned),
        };
        let owners = [
            owner("Head of SEND", Some("send@northbeck.example")),
            owner("SEND lead", Some("SEND@northbeck.example")),
            owner("Data manager", None),
            owner("Data manager", None),
            Owner::default(),
        ];
        let names: Vec<String> = Holder::distinct(owners.iter()).iter().map(Holder::name).collect();
        assert_eq!(names, ["Head of SEND", "Data manager"]);
    }
}
