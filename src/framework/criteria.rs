//! Evaluation criteria and their aspects.

/// A group of criteria.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its id, such as `impact`.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A criterion by which inspectors judge.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// Its id as people write it, such as `9`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The id of its group.
    pub group: String,
    /// Whether evidence under it should carry the voice of children or parents.
    pub voice: bool,
    /// What inspectors weigh under it.
    pub aspects: Vec<Aspect>,
}

/// One thing that inspectors weigh under a criterion.
#[derive(Clone, Debug)]
pub struct Aspect {
    /// Its id, such as `9.a`.
    pub id: String,
    /// What it says.
    pub text: String,
}
