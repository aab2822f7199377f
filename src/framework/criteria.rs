//! Evaluation criteria and their aspects.

/// A group of criteria.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its id, such as `impact`.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A criterion by which inspectors judge, or a question that they answer.
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
    /// The headings under which some of its aspects stand.
    pub parts: Vec<Group>,
    /// What inspectors weigh under it.
    pub aspects: Vec<Aspect>,
}

/// One thing that inspectors weigh under a criterion.
#[derive(Clone, Debug)]
pub struct Aspect {
    /// Its id, such as `9.a`.
    pub id: String,
    /// Its number as the source prints it, where that is not its id: the source may number two aspects alike.
    pub printed: Option<String>,
    /// The id of the part of its criterion under which it stands, where it stands under one.
    pub part: Option<String>,
    /// What it says.
    pub text: String,
}

impl Criterion {
    /// The heading under which one of its aspects stands, where it stands under one.
    #[must_use]
    pub fn heading(&self, aspect: &Aspect) -> Option<&str> {
        let part = aspect.part.as_ref()?;
        self.parts.iter().find(|p| p.id == *part).map(|p| p.title.as_str())
    }
}

impl Aspect {
    /// Its number as people read it.
    #[must_use]
    pub fn number(&self) -> &str {
        self.printed.as_ref().unwrap_or(&self.id)
    }
}
