//! L1-P42 and L2-P42.

use crate::findings::Severity;
use crate::lists::{Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};

/// More personal data than was asked for.
pub static RULE: Rule = Rule {
    codes: &["L1-P42", "L2-P42"],
    name: "team-looks-personal",
    severity: Severity::Query,
    summary: "The team looks like a person's name, an email address or a telephone number",
    help: "Name the team, not a person",
    page: include_str!("team_looks_personal.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Team], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let Typed::Text(team) = row.get(Key::Team).typed
        && looks_personal(team.reveal())
    {
        out.flag(Key::Team);
    }
}

/// Words that teams have in their names and people do not.
const TEAM_WORDS: &[&str] = &[
    "team",
    "child",
    "children",
    "childrens",
    "young",
    "people",
    "care",
    "social",
    "support",
    "service",
    "services",
    "protection",
    "help",
    "early",
    "family",
    "families",
    "need",
    "needs",
    "looked",
    "after",
    "disabled",
    "disability",
    "leaving",
    "assessment",
    "court",
    "fostering",
    "adoption",
    "north",
    "south",
    "east",
    "west",
    "central",
    "hub",
    "locality",
    "safeguarding",
    "intervention",
    "targeted",
    "duty",
    "mash",
    "cin",
    "cp",
    "lac",
    "clac",
    "cla",
    "edge",
    "youth",
    "justice",
    "send",
    "short",
    "breaks",
    "centre",
    "district",
    "area",
    "unit",
    "house",
    "intake",
    "permanence",
    "transitions",
    "through",
    "pathway",
    "response",
    "none",
    "unknown",
];

fn looks_personal(team: &str) -> bool {
    let digits = team.chars().filter(char::is_ascii_digit).count();
    team.contains('@') || digits >= 9 || is_title(team) || is_name(team)
}

fn is_title(team: &str) -> bool {
    let first = team.split([' ', '.']).next().unwrap_or("").to_ascii_lowercase();
    matches!(first.as_str(), "mr" | "mrs" | "ms" | "miss" | "dr") && team.len() > first.len() + 1
}

/// Two or three capitalised words, none of which a team would have.
fn is_name(team: &str) -> bool {
    let words: Vec<&str> = team.split_whitespace().collect();
    let proper = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.contains(char::is_lowercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
    };
    let team_word = |word: &&str| TEAM_WORDS.contains(&word.replace(['\'', '’'], "").to_lowercase().as_str());
    (2..=3).contains(&words.len()) && words.iter().all(proper) && !words.iter().any(team_word)
}

#[cfg(test)]
mod tests {
    use super::looks_personal;

    #[test]
    fn teams_are_not_people() {
        for team in [
            "Children in care",
            "Disabled children's team",
            "Targeted Early Help",
            "Family Support Service",
            "CIN North",
            "LAC",
            "Looked After Children",
        ] {
            assert!(!looks_personal(team), "{team}");
        }
        for person in [
            "Pat Example",
            "Ms P Example",
            "pat.example@northbeck.example",
            "01632 960 123",
            "Anna-Lee Sample",
            "Jo McExample",
            "Sam O'Sample",
        ] {
            assert!(looks_personal(person), "{person}");
        }
    }
}
