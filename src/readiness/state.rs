//! The state of a request or a criterion in one word.

/// What state a request or criterion is in, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nothing answers it.
    Missing,
    /// Only drafts answer it.
    Draft,
    /// Something answers it, but an error stands against it.
    Short,
    /// It can go, but its newest evidence is old.
    Stale,
    /// It can go, but something about it is worth a question.
    Queried,
    /// Nothing final answers it, and the area has accepted that for a time with a waiver.
    Accepted,
    /// Declared unavailable.
    Unavailable,
    /// Not asked for: no child needs it, or the run leaves it out.
    NotAsked,
    /// It can go as it is.
    Ready,
}

impl State {
    /// All of them, worst first.
    pub const ALL: [Self; 9] = [
        Self::Missing,
        Self::Draft,
        Self::Short,
        Self::Stale,
        Self::Queried,
        Self::Accepted,
        Self::Unavailable,
        Self::NotAsked,
        Self::Ready,
    ];

    /// The word for it, in JSON as for people.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Draft => "draft",
            Self::Short => "short",
            Self::Stale => "stale",
            Self::Queried => "queried",
            Self::Accepted => "accepted",
            Self::Unavailable => "unavailable",
            Self::NotAsked => "not-asked",
            Self::Ready => "ready",
        }
    }

    /// What it means, for those who read it the first time.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Missing => "nothing answers it",
            Self::Draft => "only drafts do",
            Self::Short => "something answers it, but an error stands against it",
            Self::Stale => "it can go, but its newest evidence is old",
            Self::Queried => "it can go, but a query stands",
            Self::Accepted => "nothing final answers it, and a waiver accepts that for a time",
            Self::Unavailable => "declared unavailable in the settings",
            Self::NotAsked => "no child needs it, or the run leaves it out",
            Self::Ready => "it can go as it is",
        }
    }

    /// Whether it keeps a stage from being ready.
    #[must_use]
    pub const fn is_blocking(self) -> bool {
        matches!(self, Self::Missing | Self::Draft | Self::Short)
    }

    /// Whether it can go, but somebody should look at it.
    #[must_use]
    pub const fn is_doubtful(self) -> bool {
        matches!(self, Self::Stale | Self::Queried)
    }
}

/// What decides the state of something.
pub(super) struct Seen {
    /// Whether an error stands against it.
    pub(super) blocked: bool,
    /// Whether it was declared unavailable.
    pub(super) unavailable: bool,
    /// Whether anything answers it.
    pub(super) answered: bool,
    /// Whether what answers it is final.
    pub(super) is_final: bool,
    /// Whether its newest evidence is old.
    pub(super) stale: bool,
    /// Whether queries stand.
    pub(super) queried: bool,
}

impl Seen {
    pub(super) const fn state(&self) -> State {
        match self {
            Self { unavailable: true, blocked: false, .. } => State::Unavailable,
            Self { answered: false, blocked: true, .. } => State::Missing,
            Self { is_final: false, blocked: true, .. } => State::Draft,
            Self { blocked: true, .. } => State::Short,
            Self { answered: false, .. } | Self { is_final: false, .. } => State::Accepted,
            Self { stale: true, .. } => State::Stale,
            Self { queried: true, .. } => State::Queried,
            _ => State::Ready,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_weighs_most_decides() {
        let fine = || Seen {
            blocked: false,
            unavailable: false,
            answered: true,
            is_final: true,
            stale: false,
            queried: false,
        };
        assert_eq!(fine().state(), State::Ready);
        assert_eq!(Seen { queried: true, ..fine() }.state(), State::Queried);
        assert_eq!(Seen { queried: true, stale: true, ..fine() }.state(), State::Stale);
        assert_eq!(Seen { blocked: true, stale: true, ..fine() }.state(), State::Short);
        assert_eq!(Seen { is_final: false, blocked: true, ..fine() }.state(), State::Draft);
        assert_eq!(Seen { is_final: false, ..fine() }.state(), State::Accepted);
        let none = || Seen { answered: false, is_final: false, ..fine() };
        assert_eq!(Seen { blocked: true, ..none() }.state(), State::Missing);
        assert_eq!(none().state(), State::Accepted);
        assert_eq!(Seen { unavailable: true, ..none() }.state(), State::Unavailable);
        assert_eq!(Seen { unavailable: true, blocked: true, ..fine() }.state(), State::Short);
    }

    #[test]
    fn words_are_distinct_and_worst_comes_first() {
        let words: std::collections::BTreeSet<_> = State::ALL.iter().map(|state| state.word()).collect();
        assert_eq!(words.len(), State::ALL.len());
        assert!(State::ALL.is_sorted());
    }
}
