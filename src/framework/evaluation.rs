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
