//! The inspection team: which roles, arrangements and sessions an inspection wants.

/// What an inspection wants of the area's own team.
#[derive(Clone, Debug, Default)]
pub struct TeamWanted {
    /// The roles.
    pub roles: Vec<RoleWanted>,
    /// What must be arranged.
    pub logistics: Vec<ItemWanted>,
    /// The kinds of session of its timetable, in their usual order.
    pub sessions: Vec<SessionKind>,
}

/// A role.
#[derive(Clone, Debug)]
pub struct RoleWanted {
    /// Its id, such as `lano`.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What else they call it.
    pub names: Vec<String>,
    /// What it does.
    pub does: String,
    /// Whether no inspection runs without it.
    pub required: bool,
    /// Names of the sources.
    pub sources: Vec<String>,
}

/// Something to arrange.
#[derive(Clone, Debug)]
pub struct ItemWanted {
    /// Its id, such as `badges`.
    pub id: String,
    /// What it is.
    pub title: String,
    /// The id of the role that usually sees to it.
    pub owner: Option<String>,
    /// Names of the sources.
    pub sources: Vec<String>,
}

/// A kind of session.
#[derive(Clone, Debug)]
pub struct SessionKind {
    /// Its id, such as `keep-in-touch`.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The weeks in which it is, counted from notification; empty where no source says.
    pub weeks: Vec<u32>,
    /// Whether every inspection has one.
    pub expected: bool,
    /// Whether there is one for each tracked child.
    pub per_child: bool,
    /// Ids of the roles that are to be there.
    pub attends: Vec<String>,
    /// Names of the sources.
    pub sources: Vec<String>,
}

impl TeamWanted {
    /// The role with this id.
    #[must_use]
    pub fn role(&self, id: &str) -> Option<&RoleWanted> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The kind of session with this id.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<&SessionKind> {
        self.sessions.iter().find(|kind| kind.id == id)
    }

    /// The last week in which the team is needed.
    #[must_use]
    pub fn last_week(&self) -> Option<u32> {
        self.sessions.iter().flat_map(|kind| &kind.weeks).copied().max()
    }
}

impl RoleWanted {
    /// Whether people call it so; capitals do not matter.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let called = |own: &String| own.to_lowercase() == name.trim().to_lowercase();
        called(&self.id) || called(&self.title) || self.names.iter().any(called)
    }
}
