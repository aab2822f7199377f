//! Self-evaluation and what an inspection concludes.

/// A question that a self-evaluation answers.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id, such as `q1`.
    pub id: String,
    /// What it asks.
    pub text: String,
    /// Whether the improvement actions answer it.
    pub actions: bool,
}

/// What an inspection can conclude.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its id, such as `2`.
    pub id: String,
    /// Its short name.
    pub title: String,
}

/// A plan that the area owes after an inspection.
#[derive(Clone, Debug)]
pub struct OwedPlan {
    /// Its id, such as `wsoa`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it says and to whom, in a sentence or two.
    pub about: String,
    /// The id of the outcome after which alone it is owed; none, whatever the outcome.
    pub outcome: Option<String>,
    /// The id of the milestone by which it is owed.
    pub due: String,
    /// The kinds of recommendations that it answers, in the words of settings.
    pub answers: Vec<String>,
    /// Names of the sources.
    pub sources: Vec<String>,
}

/// What a colour means.
#[derive(Clone, Debug)]
pub struct Rating {
    /// `red`, `amber` or `green`.
    pub value: String,
    /// What it means.
    pub meaning: String,
}

impl Rating {
    /// The colours, worst first.
    pub const WORDS: &'static [&'static str] = &["red", "amber", "green"];
}

/// What is asked of a self-evaluation.
#[derive(Clone, Debug)]
pub struct SelfEvaluation {
    /// The id of the request that it answers, where one asks for it.
    pub request: Option<String>,
    /// The most pages that it may have.
    pub most_pages: u32,
    /// The number of pages that is better.
    pub better_pages: u32,
    /// Abbreviations that its readers know, and that need no explaining.
    pub abbreviations: Vec<String>,
    /// What makes a good one.
    pub points: Vec<Point>,
}

/// One thing that makes a good self-evaluation.
#[derive(Clone, Debug)]
pub struct Point {
    /// Its id, such as `sef-chain`.
    pub id: String,
    /// What it says.
    pub text: String,
}
