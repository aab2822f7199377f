//! Which children inspectors choose to track.

use super::Deadline;

/// How many children are tracked, and of what kinds.
#[derive(Clone, Debug)]
pub struct Tracking {
    /// The usual number.
    pub typical: u32,
    /// The least number that is not worth a query.
    pub least: u32,
    /// The greatest number that is not worth a query.
    pub most: u32,
    /// When inspectors have chosen, where it is known.
    pub chosen: Option<Deadline>,
    /// The kinds of children among them.
    pub mix: Vec<Mix>,
    /// Names of the sources.
    pub sources: Vec<String>,
}

/// How many of one kind.
#[derive(Clone, Debug)]
pub struct Mix {
    /// What is counted: one of [`Mix::MEASURES`].
    pub measure: String,
    /// The least number.
    pub least: u32,
    /// How the source puts it.
    pub text: String,
}

impl Mix {
    /// What can be counted: children of a kind, or (`primary-needs`) different needs among them.
    pub const MEASURES: &'static [&'static str] =
        &["alternative-provision", "sen-support", "primary-needs", "social-care-or-youth-justice"];
}

impl Tracking {
    /// The least number for this measure; none where the framework does not ask for it.
    #[must_use]
    pub fn least_of(&self, measure: &str) -> Option<u32> {
        self.mix.iter().find(|m| m.measure == measure).map(|m| m.least)
    }
}
