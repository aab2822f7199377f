//! What a heading says of the numbers under it.

/// Nothing, that they are counts, or that they are something else.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Heading {
    #[default]
    Silent,
    Counts,
    Other,
}

/// Words of numbers that are measured, not counted.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "average", "avg", "cost", "day", "days", "hour", "hours", "length", "mean", "median", "month", "months",
    "per", "percent", "percentage", "proportion", "rate", "rates", "ratio", "score", "scores", "share",
    "spend", "target", "wait", "week", "weeks",
];

/// Words of what is counted.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "appeals", "assessments", "attending", "cases", "children", "cohort", "complaints", "count", "cyp",
    "exclusions", "families", "females", "girls", "boys", "learners", "males", "number", "numbers",
    "parents", "people", "placements", "plans", "pupils", "referrals", "requests", "students",
    "suspensions", "total", "tribunals", "young",
];

/// Words of numbers that name or rank something.
#[rustfmt::skip]
const NAMED: &[&str] = &[
    "age", "ages", "aspect", "band", "code", "criteria", "criterion", "grade", "id", "impact", "item",
    "level", "likelihood", "no", "order", "phase", "priority", "quarter", "question", "rag", "rank",
    "rating", "ref", "request", "risk", "stage", "term", "tier", "urn", "version", "year", "years",
];

impl Heading {
    /// What this text says, as a heading.
    pub(super) fn of(text: &str) -> Self {
        if is_measure(text) || text.contains(['%', '£']) {
            Self::Other
        } else if has_word(text, COUNTED) {
            Self::Counts
        } else if has_word(text, NAMED) {
            Self::Other
        } else {
            Self::Silent
        }
    }
}

/// Whether a text speaks of numbers that are measured, not counted.
pub(super) fn is_measure(text: &str) -> bool {
    has_word(text, MEASURES)
}

fn has_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| words.iter().any(|w| w.eq_ignore_ascii_case(word)))
}
